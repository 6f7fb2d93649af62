import fc from 'fast-check';
import { cardMoves, moveCard, type CardState } from './card-state';
import {
  canBePicked,
  stockBucket,
  stockDifference,
  stockOfTree,
  type StockWish,
} from './stock-of-tree';
import { moveWish, wishMoves, type WishState } from './wish-state';
import { wishOutlets, type WishOutlet } from './wish-outlet';

/** One wish with its paper card, as the world moves them: each by its own table, nobody keeps them in step. */
interface Played {
  state: WishState;
  outlet: WishOutlet;
  card: CardState | null;
  lost: number;
  /** Kept by the player, independent of the equation. */
  published: boolean;
  gone: boolean;
}

const happenings = [
  ...wishMoves,
  ...cardMoves.map((move) => `card-${move}` as const),
  'print',
] as const;
type Happening = (typeof happenings)[number];

function happen(wish: Played, what: Happening): void {
  if (what === 'print') {
    if (wish.published && (wish.card === null || wish.card === 'lost')) wish.card = 'printed';
    return;
  }
  const cardMove = cardMoves.find((move) => what === `card-${move}`);
  if (cardMove !== undefined) {
    if (wish.card === null) return;
    const moved = moveCard(wish.card, cardMove);
    if (moved.outcome === 'refused') return;
    if (moved.to === 'lost') wish.lost += 1;
    if (wish.card === 'lost') wish.lost -= 1;
    wish.card = moved.to;
    return;
  }
  const move = wishMoves.find((one) => one === what);
  const moved = move && moveWish(wish.state, move);
  if (moved?.outcome !== 'moved') return;
  wish.state = moved.to;
  if (what === 'publish') wish.published = true;
  if (wish.published && ['withdraw', 'replace', 'reassign', 'give-up'].includes(what))
    wish.gone = true;
}

const asStock = (wish: Played, number: number): StockWish => ({
  number,
  state: wish.state,
  outlet: wish.outlet,
  card: wish.card === 'lost' ? null : wish.card,
  lostCards: wish.lost,
});

const aSeason = fc.array(
  fc.record({ at: fc.nat(5), what: fc.constantFrom<Happening>(...happenings) }),
  { maxLength: 300 },
);
const outlets = fc.array(fc.constantFrom(...wishOutlets), { minLength: 6, maxLength: 6 });

function play(
  chosen: WishOutlet[],
  season: { at: number; what: Happening }[],
  check: (wishes: Played[]) => void,
): void {
  const wishes = chosen.map((outlet): Played => ({
    state: 'draft',
    outlet,
    card: null,
    lost: 0,
    published: false,
    gone: false,
  }));
  // most random moves are refused before a wish is published, so every second one starts there
  for (const wish of wishes.filter((_, at) => at % 2 === 0))
    for (const what of ['submit', 'review', 'approve', 'publish', 'print', 'card-hang'] as const)
      happen(wish, what);
  check(wishes);
  for (const { at, what } of season) {
    const wish = wishes[at];
    if (wish) happen(wish, what);
    check(wishes);
  }
}

describe('the stock of a tree', () => {
  it('balances at every moment, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(outlets, aSeason, (chosen, season) => {
        play(chosen, season, (wishes) => {
          const numbered = wishes.filter(({ published }) => published);
          const stock = stockOfTree(numbered.map(asStock));
          const live = numbered.filter(({ gone }) => !gone).length;
          const { free, claimed, out, here, missing, handedOver } = stock.counts;
          expect(stock.published).toBe(live);
          expect(free + claimed + out + here + missing + handedOver).toBe(live);
          const printed = numbered.reduce(
            (sum, { card, lost }) => sum + (card === null || card === 'lost' ? 0 : 1) + lost,
            0,
          );
          expect(Object.values(stock.cards).reduce((sum, count) => sum + count, 0)).toBe(printed);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('never has a free wish that nobody can pick without saying so', () => {
    fc.assert(
      fc.property(outlets, aSeason, (chosen, season) => {
        play(chosen, season, (wishes) => {
          const numbered = wishes.filter(({ published }) => published).map(asStock);
          const named = new Map(
            stockOfTree(numbered).differences.map(({ number, what }) => [number, what]),
          );
          for (const wish of numbered) {
            const isFree = stockBucket(wish.state) === 'free';
            const reachable =
              wish.outlet !== 'tree' ||
              ['printed', 'hanging', 'returned'].includes(wish.card ?? '');
            expect(canBePicked(wish)).toBe(isFree && reachable);
            if (isFree && !reachable) expect(named.has(wish.number)).toBe(true);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  const aWish = (values: Partial<StockWish>): StockWish => ({
    number: 117,
    state: 'published',
    outlet: 'tree',
    card: 'hanging',
    lostCards: 0,
    ...values,
  });

  it.each([
    ['hangs and is free', {}, null],
    ['is free online', { outlet: 'online', card: null }, null],
    ['is free without a card', { card: null }, 'no-way-to-pick'],
    ['is free, but somebody took the card', { card: 'taken' }, 'free-but-taken'],
    ['was claimed online and still hangs', { state: 'claimed', outlet: 'both' }, 'hangs-but-gone'],
    ['is held for half an hour', { state: 'held', outlet: 'both' }, null],
    ['was withdrawn and still hangs', { state: 'withdrawn' }, 'hangs-but-gone'],
    ['is out, but its card came back', { state: 'out', card: 'returned' }, 'out-but-back'],
    ['is out with its card', { state: 'out', card: 'taken' }, null],
  ] as const)('%s', (_, values, what) => {
    expect(stockDifference(aWish(values))).toBe(what);
  });
});
