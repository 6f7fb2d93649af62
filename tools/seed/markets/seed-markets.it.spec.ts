import { randomUUID } from 'node:crypto';
import { Sealer } from '@dabei/server/platform';
import { createTestDatabase, type TestDatabase } from '@dabei/server/testing';
import pg from 'pg';
import { seedMarkets } from './seed-markets';

const today = '2026-11-25';
const now = new Date('2026-11-25T11:00:00Z');
const sealer = new Sealer({
  keyring: [{ id: 'k1', key: Buffer.alloc(32, 7) }],
  sessionSecret: randomUUID(),
});

describe('the markets of the demo town', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await seedMarkets(client, { today, now, seed: 1, sealer });
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const value = async (sql: string): Promise<unknown> => {
    const { rows } = await client.query<{ n: unknown }>(`select ${sql} as n`);
    return rows[0]?.n;
  };

  it('has 60 blankets, 162 pitches in the park, two Kleiderbörsen with 60 numbers, a swap table', async () => {
    const { rows } = await client.query<{ kind: string; pitches: number }>(
      `select m.kind, count(p.id)::int as pitches from market m left join pitch p on p.market_id = m.id
       group by m.id, m.kind order by m.kind, pitches`,
    );
    expect(rows).toEqual([
      { kind: 'children-flea', pitches: 60 },
      { kind: 'commission', pitches: 0 },
      { kind: 'commission', pitches: 0 },
      { kind: 'flea', pitches: 162 },
      { kind: 'swap', pitches: 0 },
    ]);
    expect(await value("(select count(*)::int from seller_number where state = 'brought')")).toBe(
      60,
    );
  });

  it('gives everybody who comes a time to set up, and nobody more than the lane bears', async () => {
    expect(
      await value(
        "(select count(*)::int from pitch_booking where state = 'confirmed' and set_up_at is null)",
      ),
    ).toBe(0);
    expect(
      await value(
        `(select max(n)::int from (select count(distinct b.id) as n from pitch_booking b
            join pitch_taken t on t.booking_id = b.id join pitch p on p.id = t.pitch_id
            join market m on m.id = b.market_id where m.kind = 'flea' group by p.street, b.set_up_at) x)`,
      ),
    ).toBeLessThanOrEqual(8);
    const late = `pitch_booking b join market m on m.id = b.market_id where b.set_up_at >= m.release_at`;
    expect(await value(`(select count(*)::int from ${late})`)).toBe(0);
  });

  it('puts everybody who says that it is difficult on somebody’s desk', async () => {
    expect(
      await value(
        `(select count(*)::int from bill b where difficult_at is not null and 1 = (select count(*)
            from task t where t.kind = 'hardship' and t.subject = b.reference and t.done_at is null))`,
      ),
    ).toBe(await value('(select count(*)::int from bill where difficult_at is not null)'));
    expect(await value("(select count(*)::int from task where kind = 'hardship')")).toBeGreaterThan(
      0,
    );
  });

  it('bills what the price list says; what is open is billed and not paid', async () => {
    expect(
      await value(
        `(select count(*)::int from pitch_booking b where b.state = 'confirmed' and b.price_cents <>
            coalesce((select sum(p.cents) from bill_position p where p.subject_id = b.id), 0))`,
      ),
    ).toBe(0);
    expect(
      await value(`(select sum(open_cents)::int from bill_sums) =
        (select sum(case kind when 'charged' then cents else -cents end)::int from journal_line)`),
    ).toBe(true);
    expect(
      await value('(select count(*)::int from bill_sums where open_cents > 0)'),
    ).toBeGreaterThan(5);
  });

  it('lets the next bill take the next number', async () => {
    const bills = Number(await value('(select count(*)::int from bill)'));
    expect(Number(await value("nextval('bill_number')"))).toBeGreaterThanOrEqual(bills + 1);
  });
});
