import type { PitchClaimed } from '@dabei/contracts';
import { Database } from '@dabei/server/platform';
import { startOverHttp, type RunningOverHttp } from '@dabei/server/testing';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { MarketsModule } from '../markets-module';
import { aClaim, press } from '../testing/a-claim';
import { aMarket, aRowOfPitches } from '../testing/a-market';

const sellers = 400;
const places = 162;
const rounds = 100;

/** Hundreds of presses on a busy machine. */
const patience = 120_000;

describe('the opening minute over two APIs', () => {
  let apis: [RunningOverHttp, RunningOverHttp];
  let pitches: string[];

  beforeAll(async () => {
    const one = await startOverHttp([MarketsModule]);
    const { databaseUrl, vault } = one.config;
    // the same database behind a second application with a pool of its own
    apis = [one, await startOverHttp([MarketsModule], { databaseUrl, vault })];
    await one.at('2027-04-01T07:00:00Z');
  });
  afterAll(async () => {
    await apis[1].stop();
    await apis[0].stop();
  });

  const begin = async (count: number): Promise<void> => {
    await apis[0].database.rows(
      'truncate outbox, attempt, idempotency_key, market, seller cascade',
    );
    const market = await aMarket(apis[0].database);
    pitches = await aRowOfPitches(apis[0].database, market, count);
  };
  const api = (at: number): RunningOverHttp => apis[at % 2 === 0 ? 0 : 1];
  const claim = async (at: number, ids: string[]): Promise<PitchClaimed> => {
    const body = aClaim({ pitchIds: ids, pitchesWanted: Math.max(1, ids.length) });
    const key = randomUUID();
    // what the page does with a busy server: the same press again, until there is an answer
    for (;;) {
      const answer = await press(api(at).origin, body, key);
      if (answer.status !== 503) return answer.body;
      await sleep(200);
    }
  };
  /** Two or three sellers in a row want the same pitch, and their presses go to both processes in turn. */
  const pitchFor = (seller: number): string =>
    pitches[Math.floor((seller * places) / sellers)] ?? '';
  const count = async (of: string): Promise<number> =>
    (await apis[0].database.row<{ n: number }>(`select count(*)::int as n from ${of}`))?.n ?? 0;
  const ranks = async (): Promise<number[]> =>
    (
      await apis[0].database.rows<{ rank: string }>(
        'select rank from pitch_booking where rank is not null order by rank',
      )
    ).map(({ rank }) => Number(rank));
  const doubles = `pitch_taken a join pitch_taken b on b.pitch_id = a.pitch_id and b.ctid > a.ctid`;
  /** Bookings that hold fewer pitches than they asked for. */
  const partial = `pitch_booking b where b.state = 'held'
    and b.pitches_wanted <> (select count(*) from pitch_taken t where t.booking_id = b.id)`;

  it(
    '400 sellers want 162 pitches: 162 have one, the rest stand in the line in order',
    async () => {
      await begin(places);
      const answers = await Promise.all(
        Array.from({ length: sellers }, (_, seller) => claim(seller, [])),
      );
      const numbers = answers.flatMap((answer) =>
        answer.outcome === 'held' ? answer.numbers : [],
      );
      const other = answers.filter(({ outcome }) => outcome !== 'held');
      expect(other).toEqual([]);
      expect(new Set(numbers).size).toBe(places);
      expect(numbers).toHaveLength(places);
      expect(await count("pitch_booking where state = 'queued'")).toBe(sellers - places);
      expect(await ranks()).toEqual(Array.from({ length: sellers - places }, (_, at) => at + 1));
      expect(await count(doubles)).toBe(0);
    },
    patience,
  );

  it(
    'while the plan is empty the market alone keeps the line in order',
    async () => {
      await begin(0);
      const answers = await Promise.all(Array.from({ length: 60 }, (_, at) => claim(at, [])));
      expect(answers.filter(({ outcome }) => outcome !== 'held')).toEqual([]);
      expect(await ranks()).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
    },
    patience,
  );

  it(
    '400 sellers tap on 162 pitches: each has one seller, the others learn at once',
    async () => {
      await begin(places);
      const answers = await Promise.all(
        Array.from({ length: sellers }, (_, seller) => claim(seller, [pitchFor(seller)])),
      );
      const won = answers.filter(({ outcome }) => outcome === 'held');
      const lost = answers.filter(({ outcome }) => outcome === 'taken');
      expect([won.length, lost.length]).toEqual([places, sellers - places]);
      expect(await count(doubles)).toBe(0);
      // whoever came too late left no address behind
      expect(await count('seller')).toBe(places);
    },
    patience,
  );

  it(
    'neighbours in reversed order, a hundred times: no deadlock and nobody has half',
    async () => {
      await begin(6);
      const before = await deadlocks();
      for (let round = 0; round < rounds; round += 1) {
        await apis[0].database.rows('truncate pitch_booking, seller, attempt cascade');
        const answers = await Promise.all([
          claim(0, pitches.slice(0, 3)),
          claim(1, pitches.slice(0, 3).reverse()),
          claim(0, pitches.slice(1, 4).reverse()),
          claim(1, pitches.slice(2, 5)),
        ]);
        const won = answers.filter(({ outcome }) => outcome === 'held').length;
        const told = answers.filter(({ outcome }) => outcome === 'taken').length;
        // the third of the first three is in all four requests
        expect([won, told]).toEqual([1, 3]);
        expect(await count(partial)).toBe(0);
        expect(await count('pitch_taken')).toBe(3);
      }
      expect(await deadlocks()).toBe(before);
    },
    patience,
  );

  const deadlocks = async (): Promise<number> => {
    const row = await apis[0].database.row<{ n: string }>(
      'select deadlocks as n from pg_stat_database where datname = current_database()',
    );
    return Number(row?.n);
  };

  it(
    'control: without the locks the key still gives no pitch twice, but the line breaks and nobody is told why',
    async () => {
      await begin(places);
      const forgotten = apis.map(({ app }) => forgetLocks(app.get(Database)));
      const tapped = await Promise.all(
        Array.from({ length: sellers }, (_, seller) => claim(seller, [pitchFor(seller)])),
      );
      const outcomes = tapped.map(({ outcome }) => outcome as string | undefined);
      expect(outcomes.filter((one) => one === 'held').length).toBeLessThanOrEqual(places);
      expect(await count(doubles)).toBe(0);
      // an error of the database instead of "somebody was faster"
      expect(outcomes.filter((one) => one !== 'held' && one !== 'taken').length).toBeGreaterThan(0);

      await begin(0);
      const queued = await Promise.all(Array.from({ length: 60 }, (_, at) => claim(at, [])));
      expect(forgotten.every(({ times }) => times() > 0)).toBe(true);
      // the key of the ranks throws those out who would have waited
      expect(await count("pitch_booking where state = 'queued'")).toBeLessThan(queued.length);
      for (const { remember } of forgotten) remember();
    },
    patience,
  );

  it(
    'control: without the locks and the backstop the same presses give pitches twice',
    async () => {
      await begin(places);
      const forgotten = apis.map(({ app }) => forgetLocks(app.get(Database)));
      await apis[0].database.rows('alter table pitch_taken drop constraint pitch_taken_pkey');
      await apis[0].database.rows('drop index pitch_booking_rank');
      const tapped = await Promise.all(
        Array.from({ length: sellers }, (_, seller) => claim(seller, [pitchFor(seller)])),
      );
      expect(tapped.filter(({ outcome }) => outcome === 'held').length).toBeGreaterThan(places);
      expect(await count(doubles)).toBeGreaterThan(0);
      await begin(places);
      await Promise.all(Array.from({ length: sellers }, (_, seller) => claim(seller, [])));
      expect(forgotten.every(({ times }) => times() > 0)).toBe(true);
      const given = await ranks();
      expect(new Set(given).size < given.length || (await count(doubles)) > 0).toBe(true);
    },
    patience,
  );
});

/** The same use case that only reads the rows it should lock. */
function forgetLocks(database: Database): { times: () => number; remember: () => void } {
  let times = 0;
  const before = database.transact;
  const transact = database.transact.bind(database);
  database.transact = (work) =>
    transact((em) => {
      const execute = em.execute.bind(em) as (...given: unknown[]) => Promise<unknown>;
      const careless = (sql: string, ...rest: unknown[]): Promise<unknown> => {
        const changed = sql.replace(' for no key update', '');
        if (changed !== sql) times += 1;
        return execute(changed, ...rest);
      };
      em.execute = careless as typeof em.execute;
      return work(em);
    });
  return {
    times: () => times,
    remember: () => {
      database.transact = before;
    },
  };
}
