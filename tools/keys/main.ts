import { processConfig, rotateKeys, type Keyring } from '@dabei/server/platform';
import { rotateVault } from '@dabei/server/vault';

function tell(rotated: Record<string, number>, keyring: Keyring): void {
  for (const [table, count] of Object.entries(rotated))
    console.log(`${table}: ${String(count)} sealed again with key ${keyring[0]?.id ?? ''}`);
}

const { databaseUrl, keyring, vault } = processConfig();
tell(await rotateKeys(databaseUrl, keyring), keyring);
if (vault === null) console.log('There is no vault to rotate.');
else tell(await rotateVault(vault.databaseUrl, vault.keyring), vault.keyring);
