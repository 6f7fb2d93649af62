import pg from 'pg';
import type { Config } from '../config/config';
import { Sealer } from './sealer';

/** Tables with sealed columns. */
const sealedTables = [
  'registration_answer',
  'mail',
  'letter',
  'presence',
  'incident',
  'pick_up_bar',
  'draw',
  'donor',
  'pot_entry',
  'handover_batch',
  'seller',
  'bill',
  'market_draw',
  'volunteer',
  'booth',
  'booth_draw',
  'stage_act',
] as const;
const batch = 500;

/**
 * Seals everything again with the first key of the keyring; afterwards older keys can be thrown away. Runs beside
 * a working system: each batch is a transaction that skips rows somebody else holds, until none is left.
 */
export async function rotateKeys(
  databaseUrl: string,
  keyring: Config['keyring'],
): Promise<Record<string, number>> {
  const [current] = keyring;
  if (current === undefined) throw new Error('the keyring is empty');
  const sealer = new Sealer({ keyring, sessionSecret: '' });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const rotated: Record<string, number> = {};
    for (const table of sealedTables) {
      rotated[table] = 0;
      for (;;) {
        const count = await rotateBatch(client, sealer, current.id, table);
        rotated[table] += count;
        if (count === 0) break;
      }
    }
    return rotated;
  } finally {
    await client.end();
  }
}

async function rotateBatch(
  client: pg.Client,
  sealer: Sealer,
  currentKey: string,
  table: string,
): Promise<number> {
  await client.query('begin');
  const { rows } = await client.query<{ at: string; sealed: Buffer; key_id: string }>(
    `select ctid::text as at, sealed, key_id from ${table}
     where key_id is not null and key_id <> $1 limit ${String(batch)} for update skip locked`,
    [currentKey],
  );
  for (const { at, sealed, key_id } of rows) {
    const again = sealer.seal(sealer.open(sealed, key_id));
    await client.query(`update ${table} set sealed = $1, key_id = $2 where ctid = $3::tid`, [
      again.sealed,
      again.keyId,
      at,
    ]);
  }
  await client.query('commit');
  return rows.length;
}
