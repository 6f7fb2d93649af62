import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Sealer } from '@dabei/server/platform';
import { createTestDatabase, type TestDatabase } from '@dabei/server/testing';
import { hasTown, insertTown, replaceTown } from './insert-town';
import { seedAnswers } from './registrations/seed-answers';
import { aTown } from './testing/a-town';

// A whole town takes longer than Jest's five seconds on a busy machine.
const PATIENCE_MS = 60_000;

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
}, PATIENCE_MS);

afterAll(async () => {
  await client.end();
  await database.drop();
});

async function one(sql: string): Promise<unknown> {
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
  return rows[0]?.[0];
}

describe('the demo town in a real database', () => {
  it(
    'is not there at all when its answers could not be written',
    async () => {
      const failing = () => Promise.reject(new Error('no answers'));
      await expect(insertTown(client, aTown(), failing)).rejects.toThrow('no answers');
      expect(await hasTown(client)).toBe(false);
    },
    PATIENCE_MS,
  );

  it(
    'passes every guard of the schema and leaves the line where it ends',
    async () => {
      const town = aTown();
      expect(await hasTown(client)).toBe(false);
      await insertTown(client, town);
      expect(await hasTown(client)).toBe(true);
      expect(await one('select count(*)::int from registration')).toBe(town.registration.length);
      expect(await one('select count(*)::int from child')).toBe(420);
      expect(await one('select count(*)::int from quota where seats_taken(id) > capacity')).toBe(0);
      expect(
        await one("select nextval('waiting_rank') > (select max(rank) from registration)"),
      ).toBe(true);
    },
    PATIENCE_MS,
  );

  it(
    'seals what families told like the server, and nothing that would be erased by now',
    async () => {
      const sealer = new Sealer({
        keyring: [{ id: 'k1', key: Buffer.alloc(32, 7) }],
        sessionSecret: 'x'.repeat(32),
      });
      const today = '2026-11-22';
      const now = new Date('2026-11-22T11:00:00Z');
      const count = await seedAnswers(client, aTown(), { sealer, today, now, seed: 1 });
      expect(await one('select count(*)::int from registration_answer')).toBe(count);
      expect(count).toBeGreaterThan(500);
      expect(
        await one(`select array_agg(distinct kind order by kind) from registration_answer
          where plain is not null and kind in ('health', 'medication', 'pickUp', 'emergencyContact')`),
      ).toBeNull();
      expect(
        await one(`select count(*)::int from registration_answer where erase_on <= '${today}'`),
      ).toBe(0);
      const { rows } = await client.query<{ sealed: Buffer; key_id: string }>(
        "select sealed, key_id from registration_answer where kind = 'health' limit 1",
      );
      const [first] = rows;
      expect(sealer.open(first?.sealed ?? Buffer.alloc(0), first?.key_id ?? '')).toContain('how');
    },
    PATIENCE_MS,
  );

  it(
    'keeps the old town whole when the new one does not fit',
    async () => {
      const town = aTown();
      const [registration] = town.registration;
      if (!registration) throw new Error('The town has registrations.');
      const doubled = { ...registration, id: randomUUID() };
      const broken = { ...town, registration: [...town.registration, doubled] };
      await expect(replaceTown(client, broken)).rejects.toThrow('registration_once');
      expect(await one('select count(*)::int from registration')).toBe(town.registration.length);
    },
    PATIENCE_MS,
  );

  it(
    'replaces a town by a larger one',
    async () => {
      const large = aTown({ size: 2 });
      await replaceTown(client, large);
      expect(await one('select count(*)::int from child')).toBe(840);
      expect(await one('select count(*)::int from event')).toBe(large.event.length);
      expect(await one('select count(*)::int from quota where seats_taken(id) > capacity')).toBe(0);
    },
    PATIENCE_MS,
  );
});
