import {
  route,
  deskRoutes,
  type BookingCancelPreview,
  type PitchConsequence,
  type SellerPlaced,
} from '@dabei/contracts';
import { SettleBooking } from '../bookings/settle-booking';
import { marketWithId } from '../facts/market';
import { aBooking, aMarket, aRowOfPitches, aSellerRow, standsOn } from '../testing/a-market';
import { aMarketDesk, type Ask, type MarketDesk } from '../testing/a-market-desk';

type Refused = SellerPlaced & { reason?: string; code?: string };

describe('the office and the pitches', () => {
  let desk: MarketDesk;
  let office: Ask;
  let marketId = '';
  let pitches: string[] = [];
  const now = new Date('2027-04-20T10:00:00Z');
  const pitch = (...numbers: number[]): string[] => numbers.map((one) => pitches[one - 1] ?? '');
  const versionOf = async (id: string): Promise<number> =>
    (
      await desk.database.row<{ version: number }>(
        'select version from pitch_booking where id = ?',
        [id],
      )
    )?.version ?? 0;
  const act = async (address: Parameters<typeof route>[0], id: string, input: object = {}) =>
    office<Refused>('POST', address.replace(':id', id), {
      version: await versionOf(id),
      ...input,
    });
  const stands = (id: string): Promise<string> => standsOn(desk.database, id);
  const billed = async (id: string): Promise<number> =>
    (
      await desk.database.row<{ cents: number }>(
        'select coalesce(sum(cents), 0)::int as cents from bill_position where subject_id = ?',
        [id],
      )
    )?.cents ?? 0;
  const placed = async (...numbers: number[]): Promise<string> => {
    const id = await aBooking(desk.database, marketId, { pitchIds: pitch(...numbers) });
    await desk.database.transact(async (em) =>
      desk.app.get(SettleBooking).settle(em, await marketWithId(em, marketId), id, now),
    );
    return id;
  };
  const waiting = (rank: number, sellerId?: string): Promise<string> =>
    aBooking(desk.database, marketId, { state: 'waiting', rank, ...(sellerId && { sellerId }) });

  beforeAll(async () => {
    desk = await aMarketDesk();
    office = await desk.as('office');
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    await desk.at(now.toISOString());
    await desk.database.rows(
      'truncate outbox, journal_line, bill_position, bill, market, seller cascade',
    );
    marketId = await aMarket(desk.database, { perMetreCents: 500, depositCents: 1000 });
    pitches = await aRowOfPitches(desk.database, marketId, 6);
  });

  it('gives one who waits a pitch, in turn or with a reason', async () => {
    const first = await waiting(1);
    const second = await waiting(2);
    const preview = await office<PitchConsequence>(
      'POST',
      route(deskRoutes.deskBookingPitchesPreview, { id: second }),
      { version: 1, pitchIds: pitch(1) },
    );
    expect(preview.body).toMatchObject({ ground: 'kept-for-line', priceAfterCents: 2500 });
    const early = { pitchIds: pitch(1) };
    expect((await act(deskRoutes.deskBookingPitches, second, early)).body.reason).toBe(
      'pitch-kept-for-line',
    );
    expect((await act(deskRoutes.deskBookingPitches, first, early)).body).toMatchObject({
      state: 'confirmed',
      numbers: ['1'],
      before: null,
    });
    expect(await billed(first)).toBe(2500);
    // it was its turn at once
    expect(await stands(second)).toBe('offered 2');
  });

  it('passes over who waits only with a reason', async () => {
    // nobody is asked at night
    await desk.at('2027-04-20T20:30:00Z');
    await waiting(1);
    const second = await waiting(2);
    const early = { pitchIds: pitch(1) };
    expect((await act(deskRoutes.deskBookingPitches, second, early)).status).toBe(409);
    const withReason = { ...early, reason: 'Verein' };
    expect((await act(deskRoutes.deskBookingPitches, second, withReason)).status).toBe(200);
    expect(await stands(second)).toBe('confirmed 1');
  });

  it('moves one that stands somewhere, charges the difference once, and frees the old pitch', async () => {
    const one = await placed(1);
    await placed(2);
    const stale = await versionOf(one);
    const moved = await act(deskRoutes.deskBookingPitches, one, { pitchIds: pitch(4, 5) });
    expect(moved.body).toMatchObject({ numbers: ['4', '5'], priceCents: 4000 });
    expect(await billed(one)).toBe(4000);
    const again = { version: stale, pitchIds: pitch(6) };
    expect((await act(deskRoutes.deskBookingPitches, one, again)).body.code).toBe(
      'changed-meanwhile',
    );
    expect(
      (await act(deskRoutes.deskBookingPitches, one, { pitchIds: pitch(2) })).body.reason,
    ).toBe('pitch-taken');
    expect(await stands(one)).toBe('confirmed 4 5');
  });

  it('exchanges two, both or neither', async () => {
    const [one, other] = [await placed(1), await placed(4, 5)];
    const swapped = await act(deskRoutes.deskBookingSwap, one, {
      with: other,
      withVersion: await versionOf(other),
    });
    expect(swapped.body.numbers).toEqual(['4', '5']);
    expect([await stands(one), await stands(other)]).toEqual(['confirmed 4 5', 'confirmed 1']);
    expect([await billed(one), await billed(other)]).toEqual([4000, 2500]);
    const refused = await act(deskRoutes.deskBookingSwap, one, {
      with: await waiting(1),
      withVersion: 1,
    });
    expect(refused.status).toBe(409);
    expect(await stands(one)).toBe('confirmed 4 5');
  });

  it('exchanged in both directions at once ends somewhere whole', async () => {
    const [one, other] = [await placed(1), await placed(2)];
    const [versionOne, versionOther] = [await versionOf(one), await versionOf(other)];
    const swaps = await Promise.all([
      act(deskRoutes.deskBookingSwap, one, { with: other, withVersion: versionOther }),
      act(deskRoutes.deskBookingSwap, other, { with: one, withVersion: versionOne }),
    ]);
    expect(swaps.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect([await stands(one), await stands(other)]).toEqual(['confirmed 2', 'confirmed 1']);
  });

  it('says before it cancels what stays due, then offers the pitch to who waits', async () => {
    for (const number of [2, 3, 4, 5, 6]) await placed(number);
    const one = await placed(1);
    const next = await waiting(1);
    const preview = await office<BookingCancelPreview>(
      'GET',
      route(deskRoutes.deskBookingCancelPreview, { id: one }),
    );
    expect(preview.body).toEqual({
      numbers: ['1'],
      feeStaysCents: 0,
      creditCents: 2500,
      offers: true,
      told: 'mail',
    });
    expect((await act(deskRoutes.deskBookingCancel, one)).body.state).toBe('cancelled');
    expect([await billed(one), await stands(next)]).toEqual([0, 'offered 1']);
    expect((await act(deskRoutes.deskBookingCancel, one)).status).toBe(409);
    // the pitch has somebody else's name on it now
    expect((await act(deskRoutes.deskBookingReinstate, one)).body.reason).toBe('pitch-taken');
  });

  it('keeps the fee after the free day, unless the office says why not', async () => {
    await desk.database.rows("update market set cancel_free_until = '2027-04-10'");
    const [one, other] = [await placed(1), await placed(2)];
    await act(deskRoutes.deskBookingCancel, one);
    expect(await billed(one)).toBe(1500);
    expect((await act(deskRoutes.deskBookingCancel, other, { feeWaived: true })).status).toBe(422);
    await act(deskRoutes.deskBookingCancel, other, { feeWaived: true, reason: 'Krankenhaus' });
    expect(await billed(other)).toBe(0);
  });

  it('takes a cancellation back while the pitch is free', async () => {
    const one = await placed(1, 2);
    await act(deskRoutes.deskBookingCancel, one);
    expect((await act(deskRoutes.deskBookingReinstate, one)).body).toMatchObject({
      state: 'confirmed',
      numbers: ['1', '2'],
    });
    expect(await billed(one)).toBe(4000);
  });

  it('is declined by phone, and the next is asked', async () => {
    for (const number of [2, 3, 4, 5, 6]) await placed(number);
    const one = await placed(1);
    const [first, second] = [
      await waiting(1, await aSellerRow(desk.database, null)),
      await waiting(2),
    ];
    await act(deskRoutes.deskBookingCancel, one);
    expect(await stands(first)).toBe('offered 1');
    expect((await act(deskRoutes.deskBookingOffer, first, { accept: false })).body.state).toBe(
      'cancelled',
    );
    expect(await stands(second)).toBe('offered 1');
  });

  it('is accepted by phone only as far as the metres of the household reach', async () => {
    await desk.database.rows('update market set household_max_cm = 500');
    const sellerId = await aSellerRow(desk.database, null);
    const offered = await aBooking(desk.database, marketId, {
      state: 'offered',
      pitchIds: pitch(1),
      sellerId,
    });
    const other = await aBooking(desk.database, marketId, { pitchIds: pitch(3), sellerId });
    const yes = { accept: true };
    expect((await act(deskRoutes.deskBookingOffer, offered, yes)).body.reason).toBe(
      'pitch-household-limit',
    );
    expect([await stands(offered), await billed(offered)]).toEqual(['offered 1', 0]);
    await act(deskRoutes.deskBookingCancel, other);
    expect((await act(deskRoutes.deskBookingOffer, offered, yes)).body.state).toBe('confirmed');
  });

  it('leaves a line for each act', async () => {
    const one = await placed(1);
    await act(deskRoutes.deskBookingPitches, one, { pitchIds: pitch(3) });
    await act(deskRoutes.deskBookingCancel, one);
    await act(deskRoutes.deskBookingReinstate, one);
    const lines = await desk.database.rows<{ action: string }>(
      'select action from audit_line where subject_id = ? order by at, id',
      [one],
    );
    expect(lines.map(({ action }) => action)).toEqual([
      'pitch-moved',
      'pitch-cancelled',
      'pitch-reinstated',
    ]);
  });
});
