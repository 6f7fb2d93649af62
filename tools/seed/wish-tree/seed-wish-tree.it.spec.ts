import { randomUUID } from 'node:crypto';
import { secretHash, Sealer } from '@dabei/server/platform';
import { KeyringSealer } from '@dabei/server/vault';
import { createTestDatabase, type TestDatabase } from '@dabei/server/testing';
import pg from 'pg';
import { seedNames } from './seed-names';
import { seedWishTree, type SeededTree } from './seed-wish-tree';
import { PUBLISHED } from './wish-rows';

const today = '2026-11-25';
const now = new Date('2026-11-25T11:00:00Z');
const keyring = [{ id: 'v1', key: Buffer.alloc(32, 3) }];
const sealer = new Sealer({
  keyring: [{ id: 'k1', key: Buffer.alloc(32, 7) }],
  sessionSecret: randomUUID(),
});

describe('the wish tree of the demo town', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let tree: SeededTree;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    tree = await seedWishTree(client, { today, now, seed: 1, sealer, cardCodeHash: secretHash });
    await seedNames(tree, { vaultUrl: database.vaultUrl, keyring, today, now, seed: 1 });
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const count = async (sql: string): Promise<unknown> => {
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${sql}`);
    return rows[0]?.n;
  };

  it('has 240 numbered wishes on twelve trees and online, six bodies, donors and gifts', async () => {
    expect(await count('tree')).toBe(12);
    expect(await count('tree_body')).toBe(6);
    expect(await count('tree_wish where number is not null')).toBe(PUBLISHED);
    expect(await count("tree_wish where mode = 'lean'")).toBe(30);
    expect(await count("tree_wish where state = 'submitted'")).toBe(14);
    expect(await count("tree_wish where state = 'published'")).toBeGreaterThan(80);
  });

  it('keeps one promise per promised wish, and a card for every wish on a tree', async () => {
    expect(
      await count(
        `tree_wish w where state = 'claimed' and mode = 'full'
           and not exists (select from pledge p where p.wish_id = w.id and p.state = 'promised')`,
      ),
    ).toBe(0);
    expect(
      await count(
        `tree_wish w where tree_id is not null and not exists (select from wish_card c where c.wish_id = w.id)`,
      ),
    ).toBe(0);
    expect(await count("pledge where state = 'promised' and promised_until < '2026-11-25'")).toBe(
      await count("pledge where reminded_after_on is not null and state = 'promised'"),
    );
  });

  it('has tours, the last day and the handing over on days on which the office is open', async () => {
    const { rows } = await client.query<{ day: string }>(
      `select to_char(day, 'Dy') as day from (select on_day as day from tree_tour union all
         select gifts_until from tree_campaign union all select handover_from from tree_campaign) days`,
    );
    expect(rows).toHaveLength(4);
    for (const { day } of rows) expect(['Sat', 'Sun']).not.toContain(day);
  });

  it('knows of every hand-written card which body handed it out, in the vault only', async () => {
    const vault = new pg.Client({ connectionString: database.vaultUrl });
    await vault.connect();
    const { rows } = await vault.query<{ sealed: Buffer; key_id: string }>(
      'select sealed, key_id from vault.hand_written',
    );
    await vault.end();
    const opener = new KeyringSealer(keyring);
    const cards = rows.map(({ sealed, key_id }) => opener.open(sealed, key_id)) as {
      wishId: string;
      bodyId: string;
    }[];
    expect(new Set(cards.map(({ wishId }) => wishId))).toEqual(new Set(tree.handWritten));
    expect(new Set(cards.map(({ bodyId }) => bodyId))).toEqual(new Set(tree.bodyIds.slice(0, 3)));
  });

  it('keeps names in the vault only, one for every wish that has words', async () => {
    const vault = new pg.Client({ connectionString: database.vaultUrl });
    await vault.connect();
    const { rows } = await vault.query<{ sealed: Buffer; key_id: string }>(
      'select sealed, key_id from vault.entry',
    );
    await vault.end();
    expect(rows).toHaveLength(tree.wishes.length);
    const opener = new KeyringSealer(keyring);
    const people = rows.map(({ sealed, key_id }) => opener.open(sealed, key_id)) as {
      wishId: string;
    }[];
    expect(new Set(people.map(({ wishId }) => wishId))).toEqual(
      new Set(tree.wishes.map(({ id }) => id)),
    );
  });
});
