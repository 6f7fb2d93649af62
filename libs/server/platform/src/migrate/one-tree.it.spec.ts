import { ormOptions } from '@dabei/server/database';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../testing';
import { migrateDatabase } from './migrate';

/** A town from before the rule, in which two wish trees run and a third was counted long ago. */
const trees = [
  ['wunschbaum-2024', 'counted', '2024-09-01'],
  ['wunschbaum-2025', 'handover', '2025-09-01'],
  ['wunschbaum-2026', 'collecting', '2026-09-01'],
  ['wunschbaum-2027', 'preparing', '2026-10-01'],
] as const;

describe('a town with two running wish trees, brought up to date', () => {
  let test: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    test = await createTestDatabase();
    client = new pg.Client({ connectionString: test.url });
    await client.connect();
    await client.query('drop schema public cascade; create schema public');
    await migrateTo('021-wish-tree');
    for (const [slug, phase, createdOn] of trees) await aTree(slug, phase, createdOn);
    await migrateDatabase(test.url);
  }, 60_000);
  afterAll(async () => {
    await client.end();
    await test.drop();
  });

  async function migrateTo(name: string): Promise<void> {
    const orm = await MikroORM.init(ormOptions(test.url, 2));
    await orm.migrator.up({ to: name });
    await orm.close(true);
  }
  const aTree = (slug: string, phase: string, createdOn: string) =>
    client.query(
      `insert into tree_campaign (slug, title, phase, price_limit_cents, collect_until, gifts_until, handover_from,
         handover_until, erase_on, gift_place, handover_place, created_on)
       values ($1, 'Wunschbaum', $2, 3000, $3::date + 60, $3::date + 90, $3::date + 100, $3::date + 100,
         $3::date + 150, 'Familienbüro', 'Familienbüro', $3)`,
      [slug, phase, createdOn],
    );
  const move = (slug: string, phase: string) =>
    client.query('update tree_campaign set phase = $2 where slug = $1', [slug, phase]);
  const refused = (work: Promise<unknown>) =>
    expect(work).rejects.toMatchObject({ constraint: 'tree_campaign_one_runs' });

  it('keeps both of them as they were', async () => {
    const { rows } = await client.query<{ slug: string; phase: string }>(
      'select slug, phase from tree_campaign order by slug',
    );
    expect(rows.map(({ slug, phase }) => [slug, phase])).toEqual(
      trees.map(([slug, phase]) => [slug, phase]),
    );
  });

  it('lets no other begin beside the newest', async () => {
    await refused(aTree('noch-einer', 'collecting', '2026-11-01'));
    await refused(move('wunschbaum-2027', 'collecting'));
    await refused(move('wunschbaum-2024', 'handover'));
  });

  it('lets the older one be finished, and the newest go on', async () => {
    await move('wunschbaum-2025', 'counted');
    await move('wunschbaum-2026', 'published');
    await refused(move('wunschbaum-2027', 'collecting'));
  });

  it('lets the next one begin once the newest is counted', async () => {
    await move('wunschbaum-2026', 'counted');
    await move('wunschbaum-2027', 'collecting');
    await refused(aTree('noch-einer', 'published', '2027-01-01'));
  });
});

describe('the town as it is brought up to date in one go', () => {
  it('ends with the same rule', async () => {
    const test = await createTestDatabase();
    const client = new pg.Client({ connectionString: test.url });
    await client.connect();
    const { rows } = await client.query<{ rule: string }>(
      `select indexdef as rule from pg_indexes where indexname = 'tree_campaign_one_runs'`,
    );
    await client.end();
    await test.drop();
    expect(rows[0]?.rule).toContain('UNIQUE');
    expect(rows[0]?.rule).not.toContain('<>');
  });
});
