import {
  cardActs,
  keeperActs,
  deskRoutes,
  type CardsHung,
  type CardsToPrint,
  type TreeCards,
  type TreePlaces,
} from '@dabei/contracts';
import { Sealer, secretHash, type StaffCaller } from '@dabei/server/platform';
import { aCardTown, type CardTown } from '../testing/a-card-town';
import type { Ask } from '../testing/a-checking-desk';
import { treeSlug } from '../testing/a-tree';
import { cardBatches } from './card-batches';
import { PrintCards } from './print-cards';

describe('paper cards', () => {
  let town: CardTown;
  let office: Ask;
  const newCards = { kind: 'new' } as const;
  const print = (what: CardsToPrint['what'] = newCards, treeId: string | null = town.tree) =>
    town.desk.app
      .get(PrintCards)
      .print({ campaign: treeSlug, treeId, what }, { accountId: null } as unknown as StaffCaller);
  const view = async () => (await office<TreeCards>('GET', deskRoutes.deskTreeCards)).body;
  const hang = () =>
    office<CardsHung>('POST', deskRoutes.deskTreeCardsHang, {
      campaign: treeSlug,
      treeId: town.tree,
    });
  /** The numbers and codes that would be on paper. */
  const onPaper = (what: CardsToPrint['what'] = newCards, treeId: string | null = null) =>
    town.desk.database.transact(async (em) =>
      (
        await cardBatches(em, town.desk.app.get(Sealer), {
          campaignId: town.campaign,
          order: { campaign: treeSlug, treeId, what },
          publicUrl: 'https://dabei.example',
        })
      ).flatMap(({ cards }) => cards.map(({ number, address }) => ({ number, address }))),
    );

  beforeAll(async () => {
    town = await aCardTown();
    office = await town.desk.as('office');
  });
  afterAll(() => town.desk.stop());
  beforeEach(() => town.empty());

  it('are made with the press that prints them, and printed twice they are the same', async () => {
    for (const number of [1, 2, 3]) await town.card(number, { card: null });
    await town.card(4, { card: null, state: 'claimed' });
    await town.card(5, { card: null, tree: town.other });
    expect((await view()).trees[0]).toMatchObject({ withoutCard: 3, cards: { printed: 0 } });
    const pdf = await print();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const first = await onPaper();
    expect(first.map(({ number }) => number)).toEqual([1, 2, 3]);
    await Promise.all([print(), print()]);
    expect(await onPaper()).toEqual(first);
    expect((await view()).trees[0]).toMatchObject({ withoutCard: 0, cards: { printed: 3 } });
  });

  it('carry a code that is kept as a hash only', async () => {
    await town.card(1, { card: null });
    await print();
    const [card] = await onPaper();
    const code = /karte\/(\w+)#1$/.exec(card?.address ?? '')?.[1] ?? '';
    expect(
      await town.desk.database.row<{ hash: string }>('select code_hash as hash from wish_card'),
    ).toEqual({ hash: secretHash(code) });
  });

  it('hang after one press, those of withdrawn wishes stay behind', async () => {
    for (const number of [1, 2]) await town.card(number, { card: 'printed' });
    await town.card(3, { card: 'printed', state: 'withdrawn' });
    expect((await hang()).body).toEqual({ hung: 2 });
    expect((await hang()).body).toEqual({ hung: 0 });
    expect(await town.states(3)).toEqual(['withdrawn', 'printed']);
    await expect(print()).rejects.toMatchObject({ details: { reason: 'nothing-to-print' } });
  });

  it('move with their wish: taken, hung back, brought to the office', async () => {
    await town.card(1);
    await town.act(1, 'take');
    expect(await town.states(1)).toEqual(['out', 'taken']);
    await town.act(1, 'hang', town.other);
    expect(await town.states(1)).toEqual(['published', 'hanging']);
    expect((await view()).trees[1]?.cards.hanging).toBe(1);
    await town.act(1, 'take');
    const { body } = await town.act(1, 'bring-back');
    expect(await town.states(1)).toEqual(['published', 'returned']);
    expect(body.loose).toMatchObject([{ number: 1, card: 'returned', shown: 'open' }]);
  });

  it('stay where the wish was promised: whoever promised it keeps it', async () => {
    await town.card(1, { state: 'claimed' });
    expect((await town.act(1, 'take')).body.reason).toBe('card-given');
    expect(await town.states(1)).toEqual(['claimed', 'hanging']);
  });

  it('are not given any more when the gaps are closed', async () => {
    await town.card(1);
    await town.desk.database.rows("update tree_campaign set phase = 'gap-closing'");
    expect((await town.act(1, 'take')).body.reason).toBe('tree-closed');
    expect(await town.states(1)).toEqual(['published', 'hanging']);
  });

  it('that are lost are printed anew with another code, or their wish goes online', async () => {
    await town.card(1);
    await town.card(2);
    const old = await town.codeOf(1);
    await town.act(1, 'lose');
    await town.act(2, 'lose');
    expect((await view()).loose.map(({ number }) => number)).toEqual([1, 2]);
    await print({ kind: 'numbers', numbers: [1] });
    expect(await town.states(1)).toEqual(['published', 'lost', 'printed']);
    expect(await town.codeOf(1)).not.toBe(old);
    expect((await town.act(1, 'find')).body.reason).toBe('card-not-lost');
    await town.act(2, 'online');
    expect((await view()).loose).toEqual([]);
    expect((await office<TreePlaces>('GET', deskRoutes.deskTrees)).body.online.counts.free).toBe(1);
  });

  it('are one for each number: twenty take it at once, one has it', async () => {
    await town.card(1);
    const answers = await Promise.all(Array.from({ length: 20 }, () => town.act(1, 'take')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.map(({ body }) => body.reason))).toEqual(
      new Set([undefined, 'card-taken']),
    );
  });

  it('are nothing for a gift helper or an organiser', async () => {
    const helper = await town.desk.as('gift-helper');
    expect((await helper('GET', deskRoutes.deskTreeCards)).status).toBe(403);
    expect((await helper('POST', deskRoutes.deskTreeCardAct, {})).status).toBe(403);
  });

  it('keep the stock equation after 200 moves of office and shop', async () => {
    const numbers = Array.from({ length: 12 }, (_, at) => at + 1);
    for (const number of numbers)
      await town.card(number, { card: number % 3 === 0 ? 'printed' : 'hanging' });
    let seed = 20261123;
    const next = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    for (let step = 0; step < 200; step += 1) {
      const number = numbers[next(numbers.length)] ?? 1;
      const act = cardActs[next(cardActs.length)] ?? 'take';
      const said = keeperActs[next(keeperActs.length)] ?? 'taken';
      const { status } = await (step % 2 === 0 ? town.act(number, act) : town.says(number, said));
      expect([200, 409]).toContain(status);
    }
    const { trees, online } = (await office<TreePlaces>('GET', deskRoutes.deskTrees)).body;
    const stocks = [...trees.map(({ stock }) => stock), online];
    expect(stocks.reduce((sum, { published }) => sum + published, 0)).toBe(numbers.length);
    for (const { published, counts } of stocks)
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(published);
    const twice = await town.desk.database.rows(
      "select wish_id from wish_card where state <> 'lost' group by wish_id having count(*) > 1",
    );
    expect(twice).toEqual([]);
    expect(stocks.flatMap(({ differences }) => differences.map(({ what }) => what))).not.toContain(
      'free-but-taken',
    );
  });
});
