import { hasPitches, hasSellerNumbers, hasSellers, marketKinds } from './market-kind';
import {
  isPublicMarket,
  marketMoves,
  marketPhases,
  moveMarket,
  type MarketMove,
  type MarketMoveFacts,
  type MarketPhase,
} from './market-phase';

const expected: Record<MarketPhase, Partial<Record<MarketMove, MarketPhase>>> = {
  preparing: { advance: 'open' },
  open: { advance: 'closed', 'go-back': 'preparing' },
  closed: { advance: 'day', 'go-back': 'open' },
  day: { advance: 'over', 'go-back': 'closed' },
  over: { erase: 'erased', 'go-back': 'day' },
  erased: {},
};
const facts: MarketMoveFacts = { kind: 'children-flea', places: 40, liveBookings: 0 };

describe('the phases of a market', () => {
  it.each(marketPhases.flatMap((phase) => marketMoves.map((move) => [phase, move] as const)))(
    '%s, %s',
    (phase, move) => {
      const to = expected[phase][move];
      expect(moveMarket(phase, move, facts)).toEqual(
        to === undefined
          ? { outcome: 'refused', reason: 'not-in-this-phase' }
          : { outcome: 'moved', to },
      );
    },
  );

  it('open with something to give, a swap table without', () => {
    const nothing = { outcome: 'refused', reason: 'nothing-to-give' };
    expect(moveMarket('preparing', 'advance', { ...facts, places: 0 })).toEqual(nothing);
    expect(
      moveMarket('preparing', 'advance', { kind: 'commission', places: 0, liveBookings: 0 }),
    ).toEqual({ outcome: 'refused', reason: 'no-numbers' });
    expect(
      moveMarket('preparing', 'advance', { kind: 'swap', places: 0, liveBookings: 0 }),
    ).toEqual({ outcome: 'moved', to: 'open' });
  });

  it('go back to preparing only while nobody has signed up', () => {
    expect(moveMarket('open', 'go-back', { ...facts, liveBookings: 1 })).toEqual({
      outcome: 'refused',
      reason: 'has-bookings',
    });
    expect(moveMarket('closed', 'go-back', { ...facts, liveBookings: 9 }).outcome).toBe('moved');
  });

  it('show the market from its opening until it is erased', () => {
    expect(marketPhases.filter(isPublicMarket)).toEqual(['open', 'closed', 'day', 'over']);
  });

  it('belong to kinds that give pitches, numbers or nothing', () => {
    expect(
      marketKinds.map((kind) => [hasPitches(kind), hasSellerNumbers(kind), hasSellers(kind)]),
    ).toEqual([
      [true, false, true],
      [true, false, true],
      [false, true, true],
      [false, false, false],
    ]);
  });
});
