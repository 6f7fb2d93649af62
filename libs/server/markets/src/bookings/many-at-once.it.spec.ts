import { deskRoutes, route, type DeskPlan } from '@dabei/contracts';
import { statementsOf } from '@dabei/server/testing';
import { neededCommission } from '../commission/commission-facts';
import { ServeNumbers } from '../commission/serve-numbers';
import { marketWithId } from '../facts/market';
import { commissionSlug, aCommissionMarket } from '../testing/a-commission-town';
import { aBooking, aMarket, aRowOfPitches, aSellerRow } from '../testing/a-market';
import { aMarketDesk, type Ask, type MarketDesk } from '../testing/a-market-desk';
import { GiveNext } from './give-next';
import { SettleBooking } from './settle-booking';

const slug = 'troedel-2027';
/** Written rows come in pages; never is it one statement more for each booking. */
const fewMore = 4;

describe('many bookings in one act of the office', () => {
  let desk: MarketDesk;
  let office: Ask;
  const count = async (sql: string): Promise<number> =>
    (await desk.database.row<{ n: number }>(`select count(*)::int as n from ${sql}`))?.n ?? 0;

  beforeAll(async () => {
    desk = await aMarketDesk();
    office = await desk.as('office');
  });
  afterAll(() => desk.stop());
  const again = async (): Promise<void> => {
    await desk.at('2027-04-20T10:00:00Z');
    await desk.database.rows(
      'truncate outbox, audit_line, journal_line, bill_position, bill, market, seller cascade',
    );
  };

  /** One booking on each pitch, billed. */
  const settled = async (marketId: string, pitchIds: readonly string[]): Promise<void> => {
    const ids: string[] = [];
    for (const pitchId of pitchIds)
      ids.push(await aBooking(desk.database, marketId, { pitchIds: [pitchId] }));
    await desk.database.transact(async (em) =>
      desk.app
        .get(SettleBooking)
        .settleAll(em, await marketWithId(em, marketId), ids, new Date('2027-04-01')),
    );
  };

  const drawn = async (of: string): Promise<number> => {
    await office('POST', deskRoutes.deskMarketDrawSeal, {
      ...{ campaign: of, source: 'Spiel 77 vom 22. April', notation: 'spiel-77' },
      drawnOn: '2027-04-22',
    });
    await desk.at('2027-04-22T20:00:00Z');
    return statementsOf(desk, () =>
      office('POST', deskRoutes.deskMarketDrawNumber, {
        ...{ campaign: of, number: '1234567', again: '1234567' },
      }),
    );
  };

  const pitchesDrawn = async (bookings: number): Promise<number> => {
    await again();
    const id = await aMarket(desk.database, {
      ...{ phase: 'closed', allocation: 'draw', perMetreCents: 500, depositCents: 1000 },
    });
    await aRowOfPitches(desk.database, id, bookings);
    for (let rank = 1; rank <= bookings; rank += 1)
      await aBooking(desk.database, id, { state: 'waiting', rank });
    const statements = await drawn(slug);
    expect(await count("pitch_booking where state = 'confirmed' and price_cents = 2500")).toBe(
      bookings,
    );
    expect(await count("outbox where kind = 'pitch-booked'")).toBe(bookings);
    expect(await count('bill where open_cents = 2500')).toBe(bookings);
    return statements;
  };

  const numbersWait = async (numbers: number, allocation: 'draw' | 'choose'): Promise<string> => {
    await again();
    const id = await aCommissionMarket(desk.database, { numbers, allocation });
    await desk.database.rows(
      "update market set phase = 'closed', held_on = '2027-05-08', erase_on = '2027-06-30'",
    );
    for (let rank = 1; rank <= numbers; rank += 1)
      await desk.database.rows(
        `insert into seller_number (id, market_id, seller_id, state, rank, circle, created_at)
         values (gen_random_uuid(), ?, ?, 'waiting', ?, 'all', '2027-03-01')`,
        [id, await aSellerRow(desk.database), rank],
      );
    return id;
  };

  const numbersDrawn = async (numbers: number): Promise<number> => {
    await numbersWait(numbers, 'draw');
    const statements = await drawn(commissionSlug);
    expect(await count("seller_number where state = 'confirmed'")).toBe(numbers);
    return statements;
  };

  const numbersOffered = async (numbers: number): Promise<number> => {
    const id = await numbersWait(numbers, 'choose');
    const now = new Date('2027-04-20T10:00:00Z');
    const statements = await statementsOf(desk, () =>
      desk.database.transact(async (em) =>
        desk.app.get(ServeNumbers).serve(em, await neededCommission(em, { id }), now),
      ),
    );
    expect(await count("seller_number where state = 'offered' and number is not null")).toBe(
      numbers,
    );
    return statements;
  };

  const planTold = async (bookings: number): Promise<number> => {
    await again();
    const id = await aMarket(desk.database, { perMetreCents: 500 });
    await settled(id, await aRowOfPitches(desk.database, id, bookings));
    const at = (address: string): string => route(address, { slug });
    const { sheet, areas, pitches, version } = (
      await office<DeskPlan>('GET', at(deskRoutes.deskPlan))
    ).body;
    const moved = pitches.map((pitch) => ({
      ...{ ...pitch, widthCm: 200, street: 'Schulhof', yCm: pitch.yCm + 2000 },
    }));
    const saved = await office<DeskPlan>('PUT', at(deskRoutes.deskPlan), {
      ...{ version, sheet, areas, pitches: moved },
    });
    const due = saved.body.untold.map(({ bookingId }) => bookingId);
    const order = { version: saved.body.version, bookings: due };
    const statements = await statementsOf(desk, () =>
      office('POST', at(deskRoutes.deskPlanTell), order),
    );
    expect(await count('pitch_booking where price_cents = 1000')).toBe(bookings);
    expect(await count("outbox where kind = 'pitch-changed'")).toBe(bookings);
    expect(await count('bill where open_cents = 1000')).toBe(bookings);
    return statements;
  };

  const released = async (bookings: number): Promise<number> => {
    await again();
    const id = await aMarket(desk.database, {
      ...{ phase: 'day', perMetreCents: 500, depositCents: 1000 },
    });
    await desk.at('2027-05-08T07:30:00Z');
    await settled(id, await aRowOfPitches(desk.database, id, bookings));
    const statements = await statementsOf(desk, () =>
      office('POST', route(deskRoutes.deskMarketRelease, { slug }), { bookingIds: null }),
    );
    expect(await count("pitch_booking where state = 'released'")).toBe(bookings);
    expect(await count('bill where open_cents = 1500')).toBe(bookings);
    return statements;
  };

  const offered = async (bookings: number): Promise<number> => {
    await again();
    const id = await aMarket(desk.database, { perMetreCents: 500 });
    await aRowOfPitches(desk.database, id, bookings);
    for (let rank = 1; rank <= bookings; rank += 1)
      await aBooking(desk.database, id, { state: 'waiting', rank });
    const now = new Date('2027-04-20T10:00:00Z');
    const statements = await statementsOf(desk, () =>
      desk.database.transact((em) => desk.app.get(GiveNext).serve(em, id, now)),
    );
    expect(await count("pitch_booking where state = 'offered' and offer_until is not null")).toBe(
      bookings,
    );
    expect(await count("outbox where kind = 'pitch-offered'")).toBe(bookings);
    return statements;
  };

  it.each([
    ['a draw of pitches', pitchesDrawn],
    ['a draw of seller numbers', numbersDrawn],
    ['a changed plan', planTold],
    ['offers to everybody who waits', offered],
    ['offers of seller numbers', numbersOffered],
    ['the release of who is missing', released],
  ])('%s asks the database as often for sixty as for twenty', async (_, act) => {
    const [few, many] = [await act(20), await act(60)];
    expect(many - few).toBeLessThanOrEqual(fewMore);
  });
});
