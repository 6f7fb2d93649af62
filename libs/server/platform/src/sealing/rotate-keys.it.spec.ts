import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../testing/test-database';
import { rotateKeys } from './rotate-keys';
import { Sealer } from './sealer';

const old = { id: 'k1', key: Buffer.alloc(32, 1) };
const fresh = { id: 'k2', key: Buffer.alloc(32, 2) };
const sessionSecret = '';

describe('rotating the keys', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('seals everything with the new key; afterwards the old one is not needed', async () => {
    const before = new Sealer({ keyring: [old], sessionSecret });
    for (let i = 0; i < 3; i += 1) {
      const { sealed, keyId } = before.seal(`secret ${String(i)}`);
      await client.query(
        `insert into mail (dedupe_key, purpose, sealed, key_id, state, due_at, message_id, created_at)
         values ($1, 'sign-in-code', $2, $3, 'due', now(), $1, now())`,
        [`m${String(i)}`, sealed, keyId],
      );
    }
    expect(await rotateKeys(database.url, [fresh, old])).toEqual({
      registration_answer: 0,
      mail: 3,
      letter: 0,
      presence: 0,
      incident: 0,
      pick_up_bar: 0,
      draw: 0,
      donor: 0,
      pot_entry: 0,
      handover_batch: 0,
      seller: 0,
      bill: 0,
      market_draw: 0,
      volunteer: 0,
      booth: 0,
      booth_draw: 0,
      stage_act: 0,
    });
    const { rows } = await client.query<{ sealed: Buffer; key_id: string }>(
      'select sealed, key_id from mail order by dedupe_key',
    );
    const after = new Sealer({ keyring: [fresh], sessionSecret });
    expect(rows.map(({ sealed, key_id }) => after.open(sealed, key_id))).toEqual([
      'secret 0',
      'secret 1',
      'secret 2',
    ]);
    expect(await rotateKeys(database.url, [fresh])).toEqual({
      registration_answer: 0,
      mail: 0,
      letter: 0,
      presence: 0,
      incident: 0,
      pick_up_bar: 0,
      draw: 0,
      donor: 0,
      pot_entry: 0,
      handover_batch: 0,
      seller: 0,
      bill: 0,
      market_draw: 0,
      volunteer: 0,
      booth: 0,
      booth_draw: 0,
      stage_act: 0,
    });
  });
});
