import { route, routes, type NumberClaimed } from '@dabei/contracts';
import { Database } from '@dabei/server/platform';
import { startOverHttp, type Answer, type RunningOverHttp } from '@dabei/server/testing';
import { MarketsModule } from '../markets-module';
import { aCommissionMarket, commissionSlug } from '../testing/a-commission-town';

const sellers = 400;
const numbers = 162;

/** Hundreds of presses on a busy machine. */
const patience = 60_000;

describe('400 sellers want 162 numbers in the opening minute over two APIs', () => {
  let apis: [RunningOverHttp, RunningOverHttp];

  beforeAll(async () => {
    const one = await startOverHttp([MarketsModule]);
    const { databaseUrl, vault } = one.config;
    // the same database behind a second application with a pool of its own
    apis = [one, await startOverHttp([MarketsModule], { databaseUrl, vault })];
  });
  afterAll(async () => {
    await apis[1].stop();
    await apis[0].stop();
  });
  beforeEach(async () => {
    const { database } = apis[0];
    for (const table of ['outbox', 'attempt', 'seller_number', 'seller', 'market'])
      await database.rows(`delete from ${table}`);
    await aCommissionMarket(database, { numbers });
    await apis[0].at('2027-03-01T08:00:00Z');
  });

  /** Asks again when the server is busy, as the page does. */
  const press = async (at: number): Promise<Answer<NumberClaimed>> => {
    for (;;) {
      const answer = await apis[at % 2 === 0 ? 0 : 1].call<NumberClaimed>(
        'POST',
        route(routes.numberClaims, { slug: commissionSlug }),
        undefined,
        { name: `Frau ${String(at)}`, email: `frau${String(at)}@example.org` },
      );
      if (answer.status !== 503) return answer;
    }
  };
  const allPress = (): Promise<Answer<NumberClaimed>[]> =>
    Promise.all(Array.from({ length: sellers }, (_, at) => press(at)));
  const column = async (sql: string): Promise<number[]> =>
    (await apis[0].database.rows<{ value: number }>(sql)).map(({ value }) => value);

  it(
    'every number is given once, and the rest stand in the line in one order',
    async () => {
      const answers = await allPress();
      expect([...new Set(answers.map(({ status }) => status))]).toEqual([200]);
      const held = await column(
        "select number as value from seller_number where state = 'held' order by number",
      );
      expect(held).toEqual(Array.from({ length: numbers }, (_, at) => at + 1));
      const ranks = await column(
        "select rank::int as value from seller_number where state = 'queued' order by rank",
      );
      expect(ranks).toHaveLength(sellers - numbers);
      expect(ranks).toEqual(ranks.map((_, at) => at + 1));
      const codes = await column(
        "select count(distinct payload ->> 'numberId')::int as value from outbox where kind = 'seller-number-held'",
      );
      expect(codes).toEqual([sellers]);
    },
    patience,
  );

  it(
    'control: without the lock the same presses are decided on what is not true any more',
    async () => {
      const forgotten = apis.map(({ app }) => forgetLock(app.get(Database)));
      await apis[0].database.rows('drop index seller_number_one');
      await apis[0].database.rows('drop index seller_number_rank');
      await allPress();
      expect(forgotten.every((times) => times() > 0)).toBe(true);
      const given = await column(
        'select number as value from seller_number where number is not null',
      );
      expect(given.length).toBeGreaterThan(new Set(given).size);
    },
    patience,
  );
});

/** The same use case, which only does not lock any more before it counts. */
function forgetLock(database: Database): () => number {
  let times = 0;
  const transact = database.transact.bind(database);
  database.transact = (work) =>
    transact((em) => {
      const execute = em.execute.bind(em) as (...given: unknown[]) => Promise<unknown>;
      const careless = (sql: string, ...rest: unknown[]): Promise<unknown> => {
        const isLock = sql.includes('from commission_rule') && sql.includes('for no key update');
        if (isLock) times += 1;
        return execute(isLock ? sql.replace(' for no key update', '') : sql, ...rest);
      };
      em.execute = careless as typeof em.execute;
      return work(em);
    });
  return () => times;
}
