import { processConfig } from '@dabei/server/platform';
import { rehearseRestore } from '@dabei/server/vault';

/** Would the names come back? Everything a restore needs is taken from outside: the address and the keys. */
async function rehearse(): Promise<number> {
  const { vault, databaseUrl } = processConfig();
  if (vault === null) {
    console.log('There is no vault: VAULT_DATABASE_URL and VAULT_KEYRING are not set.');
    return 0;
  }
  const { copied, opened, lost, withoutName } = await rehearseRestore(
    vault.databaseUrl,
    vault.keyring,
    databaseUrl,
  );
  console.log(`${String(copied)} names copied, ${String(opened)} of them opened.`);
  for (const [why, count] of Object.entries(lost)) console.log(`LOST: ${String(count)}, ${why}.`);
  if (withoutName.length > 0)
    console.log(`Wishes without a name that opens: ${withoutName.join(', ')}.`);
  console.log('The copy is removed.');
  return opened === copied ? 0 : 1;
}

process.exitCode = await rehearse();
