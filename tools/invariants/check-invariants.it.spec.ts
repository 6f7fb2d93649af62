import { Sealer, secretHash } from '@dabei/server/platform';
import { createTestDatabase, type TestDatabase } from '@dabei/server/testing';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { seedCommunityDay } from '../seed/community-day/seed-community-day';
import { insertTown } from '../seed/insert-town';
import { seedMarkets } from '../seed/markets/seed-markets';
import { seedAnswers } from '../seed/registrations/seed-answers';
import { aTown } from '../seed/testing/a-town';
import { seedWishTree } from '../seed/wish-tree/seed-wish-tree';
import { checkInvariants, invariants, judge, type Judgement } from './check-invariants';
import { plants } from './testing/planted-violations';

const today = '2026-11-25';
const now = new Date('2026-11-25T11:00:00Z');
const sealer = new Sealer({
  keyring: [{ id: 'k1', key: Buffer.alloc(32, 7) }],
  sessionSecret: randomUUID(),
});
const PATIENCE_MS = 60_000;

describe('the invariants of a town', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const day = { today, now, seed: 1, sealer };
    const town = aTown({ today, now });
    await insertTown(client, town, async () => {
      await seedAnswers(client, town, day);
      await seedWishTree(client, { ...day, cardCodeHash: secretHash });
      await seedMarkets(client, day);
      await seedCommunityDay(client, day);
    });
    // the town goes by the day it was made for, whenever this runs
    await client.query('insert into moved_clock (offset_ms) values ($1)', [
      now.getTime() - Date.now(),
    ]);
  }, PATIENCE_MS);
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const broken = (judgements: readonly Judgement[]) =>
    judgements.filter(({ violations }) => violations.length > 0);

  it('hold in the demo town', async () => {
    expect(broken(await checkInvariants(client))).toEqual([]);
  });

  it('have one planted violation each, and names of their own', () => {
    const names = invariants.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(plants).sort()).toEqual([...names].sort());
  });

  it.each(invariants.map((invariant) => [invariant.name, invariant] as const))(
    'see a planted violation of %s',
    async (name, invariant) => {
      const { drop, sql } = plants[name] ?? { sql: '' };
      await client.query('begin');
      try {
        // neither triggers nor foreign keys stand in the way; indexes do
        await client.query('set local session_replication_role = replica');
        if (drop !== undefined) await client.query(drop);
        await client.query(sql);
        expect((await judge(client, invariant)).violations).not.toEqual([]);
      } finally {
        await client.query('rollback');
      }
    },
  );

  it('write nothing', async () => {
    await client.query('begin transaction read only');
    try {
      for (const invariant of invariants) await judge(client, invariant);
    } finally {
      await client.query('rollback');
    }
  });
});
