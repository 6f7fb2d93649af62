import {
  route,
  routes,
  type OwnBooking,
  type PitchClaim,
  type PitchConfirmed,
} from '@dabei/contracts';
import { Sealer, bookingCodeOf, bookingToken } from '@dabei/server/platform';
import { startOverHttp, type RunningOverHttp } from '@dabei/server/testing';
import { randomUUID } from 'node:crypto';
import { MarketsJobsModule } from '../markets-jobs-module';
import { MarketsModule } from '../markets-module';
import { aBooking, aMarket, aRowOfPitches } from '../testing/a-market';
import { aClaim, press } from '../testing/a-claim';
import { EraseMarketBookings } from './erase-market-bookings';
import { ForgetUnproven } from './forget-unproven';

describe('taking a pitch', () => {
  let town: RunningOverHttp;
  let market: string;
  let pitches: string[];

  beforeAll(async () => {
    town = await startOverHttp([MarketsModule, MarketsJobsModule]);
  });
  afterAll(() => town.stop());
  beforeEach(async () => {
    await town.at('2027-04-20T10:00:00Z');
    await town.database.rows(
      'truncate outbox, attempt, idempotency_key, journal_line, bill_position, bill, market, seller cascade',
    );
    market = await aMarket(town.database, { perMetreCents: 500 });
    pitches = await aRowOfPitches(town.database, market, 4);
  });

  const on = (...numbers: number[]): string[] => numbers.map((number) => pitches[number - 1] ?? '');
  const claim = async (changes: Partial<PitchClaim>, key?: string) =>
    (await press(town.origin, aClaim(changes), key)).body;
  const held = async (changes: Partial<PitchClaim>) => {
    const answer = await claim(changes);
    if (answer.outcome !== 'held') throw new Error(`it was ${JSON.stringify(answer)}`);
    return answer;
  };
  const type = (bookingId: string, code?: string) =>
    town.call<PitchConfirmed>('POST', routes.pitchClaimCode, undefined, {
      bookingId,
      code: code ?? bookingCodeOf(town.app.get(Sealer), bookingId),
    });
  const booked = async (changes: Partial<PitchClaim>): Promise<string> => {
    const { bookingId } = await held(changes);
    await type(bookingId);
    return bookingToken(town.app.get(Sealer), bookingId);
  };
  const page = async (secret: string) =>
    (await town.call<OwnBooking>('GET', route(routes.ownBooking, { secret }))).body;
  const act = (address: string, secret: string, body?: object) =>
    town.call('POST', route(address, { secret }), undefined, body);
  const count = async (of: string) =>
    (await town.database.row<{ n: number }>(`select count(*)::int as n from ${of}`))?.n;

  it('keeps them for half an hour, says the price, and the typed code books them once', async () => {
    const { bookingId, confirmBy, ...kept } = await held({ pitchIds: on(2, 3) });
    expect(confirmBy).toContain('2027-04-20T10:30:0');
    expect(kept).toEqual({ outcome: 'held', numbers: ['2', '3'], priceCents: 3000 });
    const wrong = bookingCodeOf(town.app.get(Sealer), bookingId) === '000000' ? '111111' : '000000';
    expect((await type(bookingId, wrong)).status).toBe(422);
    const typed = await Promise.all([type(bookingId), type(bookingId), type(bookingId)]);
    for (const { body } of typed)
      expect(body).toMatchObject({ outcome: 'confirmed', numbers: ['2', '3'] });
    expect(await count("outbox where kind = 'pitch-booked'")).toBe(1);
    expect(await count('bill_position')).toBe(1);
    expect(await page(bookingToken(town.app.get(Sealer), bookingId))).toMatchObject({
      state: 'confirmed',
      numbers: ['2', '3'],
      feeCents: 3000,
      setUpAt: '07:30',
      cancellable: true,
      cancelCosts: false,
    });
  });

  it('all or none: with one of two taken nothing is kept, and nobody is written down', async () => {
    await booked({ pitchIds: on(2) });
    const sellers = await count('seller');
    expect(await claim({ pitchIds: on(2, 3) })).toEqual({ outcome: 'taken', pitchIds: on(2) });
    expect(await claim({ pitchIds: on(1, 3) })).toMatchObject({
      outcome: 'refused',
      refusals: [{ reason: 'not-side-by-side' }],
    });
    expect(await count('seller')).toBe(sellers);
    expect(await claim({ pitchIds: on(3) })).toMatchObject({ outcome: 'held' });
  });

  it('the same press twice is one booking', async () => {
    const seller = { name: 'Kim Beispiel', email: 'kim@example.org', phone: null };
    const key = randomUUID();
    const [one, two] = await Promise.all([
      claim({ pitchIds: on(1), seller }, key),
      claim({ pitchIds: on(1), seller }, key),
    ]);
    expect(one).toEqual(two);
    expect(await count('pitch_booking')).toBe(1);
  });

  it('is free again after half an hour, and an old mail opens nothing', async () => {
    const { bookingId } = await held({ pitchIds: on(1) });
    const done = await held({ pitchIds: on(2) });
    await type(done.bookingId);
    await town.at('2027-04-20T10:31:00Z');
    expect((await type(bookingId)).body).toEqual({ outcome: 'expired' });
    expect((await type(done.bookingId)).status).toBe(410);
    expect(await claim({ pitchIds: on(1) })).toMatchObject({ outcome: 'held', numbers: ['1'] });
  });

  it('says why not: too early, forbidden goods, and after the code more metres than a household may have', async () => {
    const seller = { name: 'Kim Beispiel', email: 'Viel@example.org', phone: null };
    await booked({ pitchIds: on(1, 2), seller });
    const more = { ...seller, email: 'viel@example.org' };
    const refused = {
      outcome: 'refused',
      refusals: [{ reason: 'household-limit', limitCm: 900, wouldBeCm: 1200 }],
    };
    const { bookingId } = await held({ pitchIds: on(3, 4), seller: more });
    expect((await type(bookingId)).body).toEqual(refused);
    expect((await type(bookingId)).body).toEqual(refused);
    expect(await claim({ pitchIds: on(3), goods: ['weapons'] })).toMatchObject({
      refusals: [{ reason: 'refused-goods', goods: ['weapons'] }],
    });
    await town.at('2027-03-31T10:00:00Z');
    expect(await claim({ pitchIds: on(3) })).toMatchObject({
      refusals: [{ reason: 'not-yet-open', opensAt: '2027-04-01T07:00:00.000Z' }],
    });
  });

  it('two codes at once of one seller never go beyond its metres', async () => {
    const seller = { name: 'Kim Beispiel', email: 'zwei@example.org', phone: null };
    const both = [
      await held({ pitchIds: on(1, 2), seller }),
      await held({ pitchIds: on(3, 4), seller }),
    ];
    const answers = await Promise.all(both.map(({ bookingId }) => type(bookingId)));
    expect(answers.map(({ body }) => body.outcome).sort()).toEqual(['confirmed', 'refused']);
    expect(await count('pitch_taken')).toBe(2);
  });

  it('any pitch that fits, and the line where none does; nobody waits twice', async () => {
    expect(await held({ pitchesWanted: 2 })).toMatchObject({ numbers: ['1', '2'] });
    await aBooking(town.database, market, { pitchIds: on(3, 4) });
    const seller = { name: 'Kim Beispiel', email: 'wartet@example.org', phone: null };
    const waiting = await booked({ seller });
    expect(await page(waiting)).toMatchObject({ state: 'waiting', ahead: 0, numbers: [] });
    const twice = await held({ seller });
    expect((await type(twice.bookingId)).body).toMatchObject({
      refusals: [{ reason: 'already-waiting' }],
    });
    expect(await page(await booked({}))).toMatchObject({ ahead: 1 });
  });

  it('nobody overtakes the line at night, when no offer is made', async () => {
    const given = await booked({ pitchIds: on(1, 2) });
    await aBooking(town.database, market, { pitchIds: on(3, 4) });
    const first = await booked({});
    await town.at('2027-04-20T21:00:00Z');
    expect((await act(routes.ownBookingCancel, given)).status).toBe(204);
    expect(await page(first)).toMatchObject({ state: 'waiting' });
    const answers = [await claim({ pitchIds: on(1) }), await claim({ pitchIds: on(2) })];
    expect(answers.map(({ outcome }) => outcome)).toEqual(['taken', 'held']);
  });

  it('a freed pitch is offered, and taking it books it', async () => {
    const given = await booked({ pitchIds: on(1) });
    await aBooking(town.database, market, { pitchIds: on(2, 3, 4) });
    const [first, second] = [await booked({}), await booked({})];
    await act(routes.ownBookingCancel, given);
    await act(routes.ownBookingCancel, given);
    expect(await page(given)).toMatchObject({ state: 'cancelled', cancellable: false });
    expect(await page(first)).toMatchObject({ state: 'offered', numbers: ['1'] });
    expect((await act(routes.ownBookingOffer, first, { accept: false })).status).toBe(204);
    expect(await page(second)).toMatchObject({ state: 'offered' });
    await act(routes.ownBookingOffer, second, { accept: true });
    await act(routes.ownBookingOffer, second, { accept: true });
    expect(await page(second)).toMatchObject({
      state: 'confirmed',
      numbers: ['1'],
      feeCents: 1500,
    });
    expect((await act(routes.ownBookingOffer, first, { accept: true })).status).toBe(409);
  });

  it('an offer that ran out cannot be taken any more', async () => {
    const given = await booked({ pitchIds: on(1) });
    await aBooking(town.database, market, { pitchIds: on(2, 3, 4) });
    const first = await booked({});
    await act(routes.ownBookingCancel, given);
    await town.at('2027-04-22T10:00:01Z');
    expect((await act(routes.ownBookingOffer, first, { accept: true })).status).toBe(409);
  });

  it('another link, or a code of somebody else, opens nothing', async () => {
    const secret = await booked({ pitchIds: on(1) });
    const [id, mark] = [secret.slice(0, 32), secret.slice(32)];
    const other = `${randomUUID().replaceAll('-', '')}${mark}`;
    for (const wrong of [other, `${id}${mark.replace(/^./, (c) => (c === '0' ? '1' : '0'))}`, 'x'])
      expect((await town.call('GET', route(routes.ownBooking, { secret: wrong }))).status).toBe(
        404,
      );
  });

  it('whoever never typed the code leaves no address behind', async () => {
    await held({ pitchIds: on(1) });
    const stays = await booked({ pitchIds: on(2) });
    await town.at('2027-04-21T10:01:00Z');
    await claim({ pitchIds: on(1, 2) });
    await town.database.rows("update pitch_booking set state = 'expired' where state = 'held'");
    expect(await town.app.get(ForgetUnproven).run()).toBe(1);
    expect(await page(stays)).toMatchObject({ state: 'confirmed' });
  });

  it('forgets who stood where on its day of erasure, and not before; the bill stays', async () => {
    await booked({ pitchIds: on(1) });
    await town.at('2027-06-29T10:00:00Z');
    expect(await town.app.get(EraseMarketBookings).run()).toBe(0);
    await town.at('2027-06-30T10:00:00Z');
    expect(await town.app.get(EraseMarketBookings).run()).toBe(1);
    expect([await count('seller'), await count('pitch_taken'), await count('bill')]).toEqual([
      0, 0, 1,
    ]);
  });
});
