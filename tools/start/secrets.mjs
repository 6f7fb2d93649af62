import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The embedded default makes its secrets itself, once; elsewhere they come from outside. */
export function secretsIn(dataDir) {
  const file = resolve(dataDir, 'secrets.json');
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const secrets = {
    SESSION_SECRET: randomBytes(48).toString('base64url'),
    KEYRING: `k1:${randomBytes(32).toString('base64')}`,
    DATABASE_PASSWORD: randomBytes(18).toString('base64url'),
    VAULT_PASSWORD: randomBytes(18).toString('base64url'),
    VAULT_KEYRING: `v1:${randomBytes(32).toString('base64')}`,
    ...known,
  };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return secrets;
}
