import { processConfig, rotateKeys } from '@dabei/server/platform';

const { databaseUrl, keyring } = processConfig();
const rotated = await rotateKeys(databaseUrl, keyring);
for (const [table, count] of Object.entries(rotated)) {
  console.log(`${table}: ${String(count)} sealed again with key ${keyring[0]?.id ?? ''}`);
}
