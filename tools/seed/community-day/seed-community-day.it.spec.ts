import { Sealer } from '@dabei/server/platform';
import { createTestDatabase, type TestDatabase } from '@dabei/server/testing';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { seedCommunityDay } from './seed-community-day';

const today = '2026-11-25';
const now = new Date('2026-11-25T11:00:00Z');
const sealer = new Sealer({
  keyring: [{ id: 'k1', key: Buffer.alloc(32, 7) }],
  sessionSecret: randomUUID(),
});

describe('the community day of the demo town', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await seedCommunityDay(client, { today, now, seed: 1, sealer });
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const value = async (sql: string): Promise<unknown> => {
    const { rows } = await client.query<{ n: unknown }>(`select (${sql}) as n`);
    return rows[0]?.n;
  };

  it('has six roles, 24 shifts and twenty people, all of whom help', async () => {
    expect(await value('select count(*)::int from shift_role')).toBe(6);
    expect(await value('select count(*)::int from shift')).toBe(24);
    expect(await value('select count(distinct volunteer_id)::int from shift_signup')).toBe(20);
    expect(await value('select held_on::text from community_day')).toBe('2026-12-19');
  });

  it('has something to decide, and still looks for hands', async () => {
    expect(
      await value("select count(*)::int from shift_signup where state = 'asked'"),
    ).toBeGreaterThan(2);
    expect(
      await value(
        `select count(*)::int from shift s where needed >
           (select count(*) from shift_signup u where u.shift_id = s.id)`,
      ),
    ).toBeGreaterThan(10);
  });

  it('seals who they are; three are sixteen, and one of their parents has not answered', async () => {
    const { rows } = await client.query<{ sealed: Buffer; key_id: string; asked: boolean }>(
      'select sealed, key_id, consent_at is null as asked from volunteer',
    );
    const people = rows.map(({ sealed, key_id, asked }) => ({
      asked,
      ...(JSON.parse(sealer.open(sealed, key_id)) as { name: string; parent: object | null }),
    }));
    const young = people.filter(({ parent }) => parent !== null);
    expect(people.every(({ name }) => name.includes(' '))).toBe(true);
    expect(young.map(({ asked }) => asked).sort()).toEqual([false, false, true]);
  });

  it('has booths at every stage of their way, each on a place of its own and within its power', async () => {
    expect(await value('select count(*)::int from booth')).toBe(45);
    expect(await value('select count(*)::int from booth_place')).toBe(40);
    expect(await value('select count(distinct state)::int from booth')).toBe(8);
    expect(await value("select count(*)::int from booth where state = 'placed'")).toBeGreaterThan(
      20,
    );
    expect(
      await value(
        `select count(*)::int from power_connection c where limit_watts <
           (select coalesce(sum(watts), 0) from booth b where b.connection_id = c.id)`,
      ),
    ).toBe(0);
    expect(await value("select count(*)::int from booth where to_look_at <> '[]'")).toBeLessThan(5);
    expect(await value('select count(*)::int from stage_act where booth_id is not null')).toBe(4);
  });
});
