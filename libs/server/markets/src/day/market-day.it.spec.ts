import {
  route,
  deskRoutes,
  type ArrivalAnswer,
  type DayDeposits,
  type MarketDay,
} from '@dabei/contracts';
import { Sealer, arrivalCodeOf, secretHash } from '@dabei/server/platform';
import { randomUUID } from 'node:crypto';
import { aHiddenSeller } from '../testing/a-hidden-seller';
import { aBooking, aMarket, aRowOfPitches } from '../testing/a-market';
import { aMarketDesk, type Ask, type MarketDesk } from '../testing/a-market-desk';
import { eight, slug } from '../testing/a-market-morning';

describe('the tablet on market morning', () => {
  let desk: MarketDesk;
  let office: Ask;
  let marketId: string;
  let pitches: string[];

  beforeAll(async () => {
    desk = await aMarketDesk();
    await desk.at(eight);
    office = await desk.as('office');
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    await desk.database.rows(
      'truncate outbox, audit_line, journal_line, bill_position, bill, market, seller, household cascade',
    );
    marketId = await aMarket(desk.database, {
      phase: 'day',
      perMetreCents: 500,
      depositCents: 1000,
    });
    pitches = await aRowOfPitches(desk.database, marketId, 6, { street: 'Allee' });
  });

  const day = () => office<MarketDay>('GET', route(deskRoutes.deskMarketDay, { slug }));
  const on = (...numbers: number[]): string[] => numbers.map((at) => pitches[at - 1] ?? '');
  const spot = (number: number, cashCents = 2500) =>
    office<{ bookingId: string }>('POST', route(deskRoutes.deskMarketSpot, { slug }), {
      ...{ pitchIds: on(number), cashCents, pressKey: randomUUID() },
    });

  it('says in one answer what stands where, who is missing, who waits', async () => {
    const missing = await aBooking(desk.database, marketId, { pitchIds: on(1, 2) });
    await aBooking(desk.database, marketId, { state: 'arrived', pitchIds: on(3) });
    await aBooking(desk.database, marketId, { state: 'offered', pitchIds: on(4) });
    await aBooking(desk.database, marketId, { state: 'waiting', rank: 1, wanted: 2 });
    await spot(5);
    const { status, body } = await day();
    expect(status).toBe(200);
    expect(body).toMatchObject({ closedBecause: null, minutesToRelease: 90 });
    expect(body.counts).toEqual({
      ...{ pitches: 6, arrived: 1, missing: 2, free: 1, onTheSpot: 1, held: 1 },
      ...{ released: 0, waiting: 1 },
    });
    expect(body.pitches[0]).toMatchObject({
      ...{ number: '1', street: 'Allee', look: 'expected', bookingId: missing, spotCents: 1500 },
    });
    expect(body.bookings.find(({ id }) => id === missing)).toMatchObject({
      ...{ name: 'Kim Beispiel', numbers: ['1', '2'], state: 'confirmed', openCents: 0 },
    });
    expect(body.waiting).toMatchObject([{ name: 'Kim Beispiel', wanted: 2 }]);
  });

  it('names no protected family, not even for a call', async () => {
    const sellerId = await aHiddenSeller(desk.database);
    await aBooking(desk.database, marketId, { pitchIds: on(1), sellerId });
    await aBooking(desk.database, marketId, { state: 'waiting', rank: 1, sellerId });
    const { body } = await day();
    expect(body.bookings).toMatchObject([{ name: null, phone: null, numbers: ['1'] }]);
    expect(body.waiting).toMatchObject([{ name: null, phone: null }]);
    expect(JSON.stringify(body)).not.toMatch(/Verborgen|02855|alex@/);
    await desk.database.rows('update household set protected = false');
    expect((await day()).body.bookings).toMatchObject([
      { name: 'Alex Verborgen', phone: '02855 1234' },
    ]);
  });

  it('is kept in no browser', async () => {
    const { cookie } = office;
    for (const address of [deskRoutes.deskMarketDay, deskRoutes.deskMarketDeposits]) {
      const path = desk.origin + route(address, { slug });
      const { status, headers } = await fetch(path, { headers: { cookie } });
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    }
  });

  it('is not sent again as long as nothing happens, to a page that polls', async () => {
    const ask = (known: string) =>
      fetch(desk.origin + route(deskRoutes.deskMarketDay, { slug }), {
        headers: { cookie: office.cookie, 'If-None-Match': known, 'Cache-Control': 'max-age=0' },
      });
    const known = (await ask('')).headers.get('etag') ?? '';
    const again = await ask(known);
    expect([again.status, await again.text()]).toEqual([304, '']);
    await spot(1);
    expect((await ask(known)).status).toBe(200);
  });

  it('is not for everybody', async () => {
    const booking = await aBooking(desk.database, marketId, { pitchIds: on(1) });
    for (const bundle of ['organiser', 'companion', 'gift-helper', 'evaluator']) {
      const ask = await desk.as(bundle);
      const answers = [
        await ask('GET', route(deskRoutes.deskMarketDay, { slug })),
        await ask('POST', route(deskRoutes.deskBookingArrival, { id: booking }), {}),
        await ask('POST', route(deskRoutes.deskMarketRelease, { slug }), { bookingIds: null }),
        await ask('GET', route(deskRoutes.deskMarketDeposits, { slug })),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    }
    expect((await desk.call('GET', route(deskRoutes.deskMarketDay, { slug }))).status).toBe(401);
  });

  it('lets in by the code of the confirmation', async () => {
    const id = await aBooking(desk.database, marketId, { pitchIds: on(1) });
    const code = arrivalCodeOf(desk.app.get(Sealer), id);
    await desk.database.rows('update pitch_booking set code_hash = ?', [secretHash(code)]);
    const scan = () =>
      office<ArrivalAnswer>('POST', route(deskRoutes.deskMarketArrival, { slug }), { code });
    expect((await scan()).body.outcome).toBe('arrived');
    expect((await scan()).body.outcome).toBe('already-arrived');
  });

  it('gives deposits back pitch by pitch, once per press, or keeps them with a reason', async () => {
    const [one, two] = [(await spot(1)).body.bookingId, (await spot(2)).body.bookingId];
    const deposits = async () =>
      (await office<DayDeposits>('GET', route(deskRoutes.deskMarketDeposits, { slug }))).body;
    expect(await deposits()).toMatchObject({ heldCents: 2000, rows: [{}, {}] });
    const press = (id: string, body: object) =>
      office<{ cents: number }>('POST', route(deskRoutes.deskBookingDeposit, { id }), {
        pressKey: randomUUID(),
        ...body,
      });
    // who works on the square moves no money of a market that is not there yet
    await desk.database.rows("update market set phase = 'closed'");
    expect(await press(one, { act: 'returned' })).toMatchObject({
      ...{ status: 409, body: { reason: 'pitch-not-market-day' } },
    });
    await desk.database.rows("update market set phase = 'day'");
    const key = randomUUID();
    const tidy = await press(one, { act: 'returned', pressKey: key });
    expect(tidy).toMatchObject({ status: 200, body: { cents: 1000 } });
    expect((await press(one, { act: 'returned', pressKey: key })).body).toEqual(tidy.body);
    expect((await press(one, { act: 'returned' })).status).toBe(409);
    expect((await press(two, { act: 'kept' })).status).toBe(422);
    expect((await press(two, { act: 'kept', reason: 'Müll blieb liegen' })).status).toBe(200);
    const after = await deposits();
    expect(after.heldCents).toBe(0);
    expect(after.rows.map(({ returnedCents, keptCents }) => [returnedCents, keptCents])).toEqual([
      [1000, 0],
      [0, 1000],
    ]);
    expect(
      await desk.database.rows(
        "select action from audit_line where subject_type = 'bill' order by at",
      ),
    ).toEqual([{ action: 'money-deposit-returned' }, { action: 'money-deposit-kept' }]);
  });

  it('holds no deposit nobody paid', async () => {
    const id = await aBooking(desk.database, marketId, { pitchIds: on(1) });
    const answer = await office('POST', route(deskRoutes.deskBookingDeposit, { id }), {
      ...{ act: 'returned', pressKey: randomUUID() },
    });
    expect(answer).toMatchObject({ status: 409, body: { reason: 'money-nothing-held' } });
  });
});
