import { routes, type ClaimConfirmed, type Claimed } from '@dabei/contracts';
import { Database, Sealer, claimCodeOf } from '@dabei/server/platform';
import { startOverHttp, type RunningOverHttp } from '@dabei/server/testing';
import { aPromise } from '../testing/a-promise';
import { aTreeCampaign, aWish, treeSlug } from '../testing/a-tree';
import { WishesModule } from '../wishes-module';

const donors = 500;
const cards = 100;

/** A thousand presses on a busy machine. */
const patience = 60_000;

/** Every five donors in a row want the same card, and their presses go to both processes in turn. */
const cardOf = (donor: number): number => 1 + (Math.floor(donor / (donors / cards)) % cards);

describe('500 donors want 100 cards at the same moment over two APIs', () => {
  let apis: [RunningOverHttp, RunningOverHttp];
  let campaignId: string;

  beforeAll(async () => {
    const one = await startOverHttp([WishesModule]);
    const { databaseUrl, vault } = one.config;
    // the same database behind a second application with a pool of its own
    apis = [one, await startOverHttp([WishesModule], { databaseUrl, vault })];
    campaignId = await aTreeCampaign(one.database);
    await one.at('2026-11-25T10:00:00Z');
  });
  afterAll(async () => {
    await apis[1].stop();
    await apis[0].stop();
  });
  beforeEach(async () => {
    for (const table of ['outbox', 'attempt', 'pledge', 'pledge_basket', 'donor', 'tree_wish'])
      await apis[0].database.rows(`delete from ${table}`);
    for (let number = 1; number <= cards; number += 1)
      await aWish(apis[0].database, campaignId, number);
  });

  const api = (at: number): RunningOverHttp => apis[at % 2 === 0 ? 0 : 1];
  const allPress = () =>
    Promise.all(
      Array.from({ length: donors }, (_, donor) =>
        api(donor).call<Claimed>('POST', routes.treeClaims, undefined, {
          campaign: treeSlug,
          numbers: [cardOf(donor)],
          email: `spende${String(donor)}@example.org`,
        }),
      ),
    );
  const count = async (of: string): Promise<number> =>
    (await apis[0].database.row<{ n: number }>(`select count(*)::int as n from ${of}`))?.n ?? 0;
  const doubles = 'pledge a join pledge b on b.wish_id = a.wish_id and b.id > a.id';

  it(
    'has 100 winners, and 400 learn at once what is still free',
    async () => {
      const answers = await allPress();
      expect(answers.every(({ status }) => status === 200)).toBe(true);
      const winners = answers.filter(({ body }) => body.basketId !== null);
      const losers = answers.filter(({ body }) => body.basketId === null);
      expect(new Set(winners.flatMap(({ body }) => body.held)).size).toBe(cards);
      expect([winners.length, losers.length]).toEqual([cards, donors - cards]);
      expect(
        losers.every(
          ({ body }) => body.gone.length === 1 && body.stillOpen >= 0 && body.stillOpen < cards,
        ),
      ).toBe(true);
      expect(await count(doubles)).toBe(0);
      // whoever came too late left no address behind
      expect(await count('donor')).toBe(cards);
      expect(await count("outbox where kind = 'wishes-claimed'")).toBe(cards);
      const last = await api(1).call<Claimed>('POST', routes.treeClaims, undefined, {
        campaign: treeSlug,
        numbers: [1],
        email: 'spaet@example.org',
      });
      expect(last.body).toMatchObject({ held: [], gone: [1], stillOpen: 0 });
    },
    patience,
  );

  it(
    'and every code is typed at both processes at once, and is one promise',
    async () => {
      const baskets = (await allPress()).flatMap(({ body }) => body.basketId ?? []);
      const typed = await Promise.all(
        baskets.flatMap((basketId) =>
          apis.map((each) =>
            each.call<ClaimConfirmed>('POST', routes.treeClaimCode, undefined, {
              basketId,
              code: claimCodeOf(each.app.get(Sealer), basketId),
            }),
          ),
        ),
      );
      expect(typed.every(({ body }) => body.outcome === 'promised')).toBe(true);
      expect(await count("tree_wish where state = 'claimed'")).toBe(cards);
      expect(await count("pledge where state = 'promised'")).toBe(cards);
      expect(await count("outbox where kind = 'wishes-promised'")).toBe(cards);
    },
    patience,
  );

  it('and the table itself takes no second promise of a card', async () => {
    const { database } = apis[0];
    const card = await database.row<{ id: string }>('select id from tree_wish where number = 1');
    await aPromise(database, campaignId, card?.id ?? '');
    await expect(aPromise(database, campaignId, card?.id ?? '')).rejects.toThrow(/pledge_one/);
  });

  it(
    'control: without the condition in the statement the same presses promise cards twice',
    async () => {
      const forgotten = apis.map(({ app }) => forgetCondition(app.get(Database)));
      await apis[0].database.rows('drop index pledge_one');
      const answers = await allPress();
      expect(forgotten.every((times) => times() > 0)).toBe(true);
      expect(answers.filter(({ body }) => body.basketId !== null).length).toBeGreaterThan(cards);
      expect(await count(doubles)).toBeGreaterThan(0);
    },
    patience,
  );
});

/** The same use case with the same statement, which only does not ask any more whether the wish is still free. */
function forgetCondition(database: Database): () => number {
  let times = 0;
  const transact = database.transact.bind(database);
  database.transact = (work) =>
    transact((em) => {
      const execute = em.execute.bind(em) as (...given: unknown[]) => Promise<unknown>;
      const careless = (sql: string, ...rest: unknown[]): Promise<unknown> => {
        const changed = sql
          .replace('and state = any(?::text[])', 'and ?::text[] is not null')
          .replace('?::jsonb ->> state', "coalesce(?::jsonb ->> state, 'held')");
        if (changed !== sql) times += 1;
        return execute(changed, ...rest);
      };
      em.execute = careless as typeof em.execute;
      return work(em);
    });
  return () => times;
}
