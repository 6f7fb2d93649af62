import type { Keyring } from '@dabei/server/platform';
import pg from 'pg';
import type { SealedCode } from '../codes/family-codes';
import type { OfBody } from '../lean/hand-written';
import { personKey, type Person } from './person';
import { KeyringSealer } from './vault-sealer';

interface SealedRow {
  id: string;
  sealed: Buffer;
  key_id: string;
}

const batch = 200;

/** What is written again of a row: every hash is made with the key that seals. */
const remade = {
  entry: (sealer: KeyringSealer, value: unknown): Record<string, string> => {
    const person = value as Person;
    return {
      wish_hash: sealer.hash('wish', person.wishId),
      body_hash: sealer.hash('body', person.bodyId),
      person_hash: sealer.hash('person', personKey(person)),
    };
  },
  hand_written: (sealer: KeyringSealer, value: unknown): Record<string, string> => {
    const { wishId, bodyId } = value as OfBody;
    return { wish_hash: sealer.hash('wish', wishId), body_hash: sealer.hash('body', bodyId) };
  },
  family_code: (sealer: KeyringSealer, value: unknown): Record<string, string> => {
    const { bodyId, code } = value as SealedCode;
    return { body_hash: sealer.hash('body', bodyId), code_hash: sealer.hash('code', code) };
  },
} as const;

/** Seals names and codes again with the first key of their keyring; afterwards older keys can be thrown away. */
export async function rotateVault(
  databaseUrl: string,
  keyring: Keyring,
): Promise<Record<string, number>> {
  const [current] = keyring;
  if (current === undefined) throw new Error('the keyring of the vault is empty');
  const sealer = new KeyringSealer(keyring);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const rotated: Record<string, number> = {};
    for (const table of ['entry', 'hand_written', 'family_code'] as const) {
      let total = 0;
      for (;;) {
        const count = await rotateBatch(client, sealer, current.id, table);
        total += count;
        if (count === 0) break;
      }
      rotated[`vault.${table}`] = total;
    }
    return rotated;
  } finally {
    await client.end();
  }
}

async function rotateBatch(
  client: pg.Client,
  sealer: KeyringSealer,
  currentKey: string,
  table: keyof typeof remade,
): Promise<number> {
  await client.query('begin');
  const { rows } = await client.query<SealedRow>(
    `select id, sealed, key_id from vault.${table}
     where key_id <> $1 limit ${String(batch)} for update skip locked`,
    [currentKey],
  );
  for (const row of rows) {
    const value = sealer.open(row.sealed, row.key_id) as object;
    const { sealed, keyId } = sealer.seal(value);
    const hashes = Object.entries(remade[table](sealer, value));
    const sets = hashes.map(([column], at) => `${column} = $${String(at + 4)}`).join(', ');
    await client.query(
      `update vault.${table} set sealed = $2, key_id = $3, ${sets} where id = $1`,
      [row.id, sealed, keyId, ...hashes.map(([, hash]) => hash)],
    );
  }
  await client.query('commit');
  return rows.length;
}
