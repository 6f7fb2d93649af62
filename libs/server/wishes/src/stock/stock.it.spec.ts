import {
  route,
  deskRoutes,
  type StockCounted,
  type StockMended,
  type StockToCount,
} from '@dabei/contracts';
import { aCardTown, type CardTown } from '../testing/a-card-town';
import type { Ask } from '../testing/a-checking-desk';

describe('counting a tree', () => {
  let town: CardTown;
  let office: Ask;
  const address = () => route(deskRoutes.deskTreeStock, { id: town.tree });
  const toCount = async () => (await office<StockToCount>('GET', address())).body;
  const count = async (input: Partial<StockCounted>) =>
    (
      await office<StockMended>('POST', address(), {
        found: [],
        missing: [],
        extra: [],
        ...input,
      })
    ).body;

  beforeAll(async () => {
    town = await aCardTown();
    office = await town.desk.as('office');
  });
  afterAll(() => town.desk.stop());
  beforeEach(() => town.empty());

  it('knows what should hang, and what should come off', async () => {
    await town.card(1);
    await town.card(2, { state: 'claimed', outlet: 'both' });
    await town.card(3, { card: 'printed' });
    await town.card(4, { tree: town.other });
    expect((await toCount()).expected).toEqual([
      { number: 1, free: true, countedOn: null },
      { number: 2, free: false, countedOn: null },
    ]);
  });

  it('puts right what is missing and what hangs here by mistake', async () => {
    for (const number of [1, 2, 3]) await town.card(number);
    await town.card(4, { state: 'claimed', outlet: 'both' });
    await town.card(5, { tree: town.other });
    await town.card(6, { state: 'out', card: 'taken' });
    const answer = await count({
      found: [1],
      missing: [
        { number: 2, what: 'taken' },
        { number: 3, what: 'lost' },
        { number: 4, what: 'off' },
      ],
      extra: [5, 6],
    });
    expect(answer).toEqual({ counted: 3, mended: [2, 3, 4, 5, 6], refused: [] });
    expect(await town.states(2)).toEqual(['out', 'taken']);
    expect(await town.states(3)).toEqual(['published', 'lost']);
    expect(await town.states(4)).toEqual(['claimed', 'returned']);
    expect(await town.states(6)).toEqual(['published', 'hanging']);
    expect((await toCount()).expected.map(({ number }) => number)).toEqual([1, 5, 6]);
  });

  it('mends the others when one was promised meanwhile, and sent twice mends nothing more', async () => {
    await town.card(1);
    await town.card(2, { state: 'claimed', outlet: 'both' });
    const input: Partial<StockCounted> = {
      missing: [
        { number: 2, what: 'taken' },
        { number: 1, what: 'taken' },
      ],
      extra: [77],
    };
    expect(await count(input)).toEqual({
      counted: 0,
      mended: [1],
      refused: [
        { number: 2, reason: 'card-given' },
        { number: 77, reason: 'number-unknown' },
      ],
    });
    expect((await count(input)).mended).toEqual([]);
    expect(await town.states(2)).toEqual(['claimed', 'hanging']);
  });
});
