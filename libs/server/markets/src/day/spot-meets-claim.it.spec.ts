import { rowsIn } from '@dabei/server/platform';
import { somebodyWaits } from '@dabei/server/testing';
import { aBooking, standsOn } from '../testing/a-market';
import {
  aGift,
  aMarketMorning,
  slug,
  staff,
  type MarketMorning,
} from '../testing/a-market-morning';
import { takePitches } from '../bookings/plan-pitches';
import { lockPitches } from '../bookings/pitch-lock';
import { GiveOnTheSpot } from './give-on-the-spot';

describe('a pitch given on the square while somebody else still presses', () => {
  let town: MarketMorning;

  beforeAll(async () => {
    town = await aMarketMorning();
  });
  afterAll(() => town.stop());
  beforeEach(() => town.again());

  it('waits until that press is decided, and then says that the pitch is taken', async () => {
    const { database } = town;
    const pressed = await aBooking(database, town.marketId(), { state: 'held' });
    const { gift } = await database.transact(async (em) => {
      // a claim of one pitch takes this pitch alone, not the market
      await lockPitches(em, town.on(1));
      const giving = town.app
        .get(GiveOnTheSpot)
        .give(slug, aGift({ pitchIds: town.on(1) }), staff)
        .catch((reason: unknown) => reason);
      await somebodyWaits(database);
      // who waits has nothing in hand yet that this press would wait for
      await rowsIn(em, "set local lock_timeout = '500ms'");
      await takePitches(em, pressed, town.on(1));
      return { gift: giving };
    });
    expect(await gift).toMatchObject({ details: { reason: 'pitch-taken' } });
    expect(await standsOn(database, pressed)).toBe('held 1');
    expect(await database.rows('select 1 from journal_line')).toEqual([]);
  });
});
