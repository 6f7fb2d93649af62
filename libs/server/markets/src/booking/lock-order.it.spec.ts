import { route, deskRoutes, routes } from '@dabei/contracts';
import { Database, Sealer, bookingCodeOf, rowsIn, sqlState } from '@dabei/server/platform';
import { somebodyWaits } from '@dabei/server/testing';
import { lockPitches, lockSeller } from '../bookings/pitch-lock';
import { aClaim, press } from '../testing/a-claim';
import { aMarket, aRowOfPitches, standsOn } from '../testing/a-market';
import { aMarketDesk, type Ask, type MarketDesk } from '../testing/a-market-desk';

const rounds = 50;

/** Hundreds of presses on a busy machine. */
const patience = 120_000;

describe('the office moves somebody who presses in the same moment', () => {
  let desk: MarketDesk;
  let office: Ask;
  let pitches: string[];
  let stopped: () => number;

  beforeAll(async () => {
    desk = await aMarketDesk();
    await desk.at('2027-04-20T10:00:00Z');
    office = await desk.as('office');
    stopped = countDeadlocks(desk.app.get(Database));
    pitches = await aRowOfPitches(desk.database, await aMarket(desk.database), 9);
  });
  afterAll(() => desk.stop());

  const on = (number: number): string => pitches[number - 1] ?? '';
  const seller = { name: 'Kim Beispiel', email: 'kim@example.org', phone: null };
  const claim = async (number: number) =>
    (await press(desk.origin, aClaim({ pitchIds: [on(number)], seller }))).body;
  const move = async (id: string, number: number) => {
    const row = await desk.database.row<{ version: number }>(
      'select version from pitch_booking where id = ?',
      [id],
    );
    const to = { version: row?.version ?? 0, pitchIds: [on(number)] };
    return (await office('POST', route(deskRoutes.deskBookingPitches, { id }), to)).status;
  };

  it('a claim that waits for its seller holds no pitch yet', async () => {
    await claim(3);
    const row = await desk.database.row<{ id: string }>('select id from seller');
    const { claimed } = await desk.database.transact(async (em) => {
      await lockSeller(em, row?.id ?? '');
      const claiming = claim(4);
      await somebodyWaits(desk.database);
      // whoever took them in another order would be waited for here, and would wait for us
      await rowsIn(em, "set local lock_timeout = '500ms'");
      await lockPitches(em, [on(4)]);
      return { claimed: claiming };
    });
    expect(await claimed).toMatchObject({ outcome: 'held', numbers: ['4'] });
    await desk.database.rows('truncate pitch_booking, seller cascade');
  });

  it(
    'fifty times: everybody takes seller and pitches in the same order, and nobody waits in a circle',
    async () => {
      const first = await claim(1);
      const id = first.outcome === 'held' ? first.bookingId : '';
      await desk.call('POST', routes.pitchClaimCode, undefined, {
        bookingId: id,
        code: bookingCodeOf(desk.app.get(Sealer), id),
      });
      expect(await standsOn(desk.database, id)).toBe('confirmed 1');
      for (let round = 0; round < rounds; round += 1) {
        const [moved, ...claimed] = await Promise.all([
          move(id, round % 2 === 0 ? 2 : 1),
          // more at once of one person are asked to come back
          ...[5, 6].map(claim),
        ]);
        expect(moved).toBe(200);
        expect(claimed.map(({ outcome }) => outcome)).toEqual(['held', 'held']);
        expect(stopped()).toBe(0);
        await desk.database.rows("delete from pitch_booking where state = 'held'");
        await desk.database.rows('delete from attempt');
      }
    },
    patience,
  );
});

/** A transaction that was stopped is tried again and nobody sees it; here it is counted. */
function countDeadlocks(database: Database): () => number {
  let times = 0;
  const transact = database.transact.bind(database);
  database.transact = (work) =>
    transact(async (em) => {
      try {
        return await work(em);
      } catch (error) {
        if (sqlState(error) === '40P01') times += 1;
        throw error;
      }
    });
  return () => times;
}
