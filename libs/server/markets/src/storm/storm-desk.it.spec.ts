import { route, deskRoutes, routes, type OwnBooking, type StormView } from '@dabei/contracts';
import { Sealer, bookingToken, type Database } from '@dabei/server/platform';
import { aHiddenSeller } from '../testing/a-hidden-seller';
import { aBooking, aMarket, aRowOfPitches, aSellerRow, standsOn } from '../testing/a-market';
import { aMarketDesk, type Ask, type MarketDesk } from '../testing/a-market-desk';
import { aClaim, press } from '../testing/a-claim';

const slug = 'troedel-2027';
const words = 'Sturmwarnung ab 8 Uhr, bitte bleiben Sie zu Hause.';
const at = { slug };

describe('calling a market off, at the desk', () => {
  let desk: MarketDesk;
  let office: Ask;
  let database: Database;
  let marketId: string;
  let pitches: string[];

  beforeAll(async () => {
    desk = await aMarketDesk();
    database = desk.database;
    office = await desk.as('office');
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    await desk.at('2027-04-20T10:00:00Z');
    await database.rows('truncate outbox, audit_line, market, seller, household, attempt cascade');
    marketId = await aMarket(database);
    pitches = await aRowOfPitches(database, marketId, 4);
  });

  const see = async () => (await office<StormView>('GET', route(deskRoutes.deskStorm, at))).body;
  const callOff = (ask = office, said = words) =>
    ask<StormView & { reason?: string }>('POST', route(deskRoutes.deskStorm, at), { words: said });
  const acts = async () => {
    const lines = await database.rows<{ action: string }>(
      'select action from audit_line order by id',
    );
    return lines.map(({ action }) => action);
  };

  it('says before whom it concerns', async () => {
    await aBooking(database, marketId, { pitchIds: pitches.slice(0, 1) });
    await aBooking(database, marketId, { state: 'waiting', rank: 1 });
    await aBooking(database, marketId, { sellerId: await aSellerRow(database, null) });
    await aBooking(database, marketId, { state: 'released' });
    const { possible, decided, meaning } = await see();
    expect([possible, decided]).toEqual([true, null]);
    expect(meaning).toMatchObject({ byMail: 3, byPhone: 1, ending: 3, missed: 1 });
    expect(meaning).toMatchObject({ staying: 0, unproven: 0 });
  });

  it('pressed twice, the first decision and its sentence stand', async () => {
    const first = await callOff();
    const second = await callOff(office, 'Ein anderer Satz von jemand anderem.');
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body.decided?.words).toBe(words);
    expect(second.body.decided?.at).toBe(first.body.decided?.at);
    expect(await acts()).toEqual(['market-called-off']);
  });

  it('is for the office of the markets, and not for a market that is over or being prepared', async () => {
    for (const bundle of ['companion', 'organiser', 'evaluator']) {
      const { status } = await callOff(await desk.as(bundle));
      expect([bundle, status]).toEqual([bundle, 403]);
    }
    for (const phase of ['preparing', 'over']) {
      await database.rows('update market set phase = ?', [phase]);
      expect((await callOff()).body).toMatchObject({ reason: 'storm-not-now' });
    }
    expect(await acts()).toEqual([]);
  });

  it('asks for a sentence', async () => {
    expect((await callOff(office, 'Sturm')).status).toBe(422);
  });

  it('refuses whoever wants a pitch from then on, and says why to everybody', async () => {
    await callOff();
    const { body } = await press(desk.origin, aClaim({ pitchIds: pitches.slice(0, 1) }));
    expect(body).toMatchObject({ outcome: 'refused', refusals: [{ reason: 'called-off' }] });
    const page = await desk.call<{ calledOff: boolean; calledOffWords: string }>(
      'GET',
      route(routes.publicMarket, at),
    );
    expect(page.body).toMatchObject({ calledOff: true, calledOffWords: words });
  });

  it('lets nobody take an offered pitch any more, on the own page or on the phone', async () => {
    const id = await aBooking(database, marketId, {
      state: 'offered',
      pitchIds: pitches.slice(0, 1),
    });
    await callOff();
    const secret = bookingToken(desk.app.get(Sealer), id);
    const own = await desk.call('POST', route(routes.ownBookingOffer, { secret }), undefined, {
      accept: true,
    });
    const byPhone = await office('POST', route(deskRoutes.deskBookingOffer, { id }), {
      ...{ version: 1, accept: true },
    });
    expect([own.body, byPhone.body]).toMatchObject([
      { reason: 'pitch-called-off' },
      { reason: 'pitch-called-off' },
    ]);
    expect(await standsOn(database, id)).toBe('offered 1');
  });

  it('lets the sentence be mended and the market take place, while nobody was told', async () => {
    const booking = await aBooking(database, marketId, { pitchIds: pitches.slice(0, 1) });
    const mend = (said: string) =>
      office<StormView & { reason?: string }>('PUT', route(deskRoutes.deskStormWords, at), {
        words: said,
      });
    const takeBack = () =>
      office<StormView & { reason?: string }>('POST', route(deskRoutes.deskStormTakeBack, at), {});
    await callOff();
    const mended = await mend('Sturmwarnung ab 9 Uhr, bitte zu Hause bleiben.');
    expect(mended.body.decided).toMatchObject({
      words: 'Sturmwarnung ab 9 Uhr, bitte zu Hause bleiben.',
      changeable: true,
    });
    expect((await takeBack()).body.decided).toBeNull();
    expect((await takeBack()).status).toBe(200);
    await callOff();
    await database.rows("update pitch_booking set storm_told = 'mail' where id = ?", [booking]);
    expect((await mend('Noch ein Satz, aber zu spät.')).body).toMatchObject({
      reason: 'storm-told',
    });
    expect((await takeBack()).body).toMatchObject({ reason: 'storm-told' });
    expect((await see()).decided).toMatchObject({ words, changeable: false });
    expect(await acts()).toEqual([
      ...['market-called-off', 'market-storm-words', 'market-called-on', 'market-called-off'],
    ]);
  });

  it('lists whom to call, with the pitch they had, and the tick can be taken back', async () => {
    await callOff();
    const sellerId = await aSellerRow(database, null);
    const id = await aBooking(database, marketId, { state: 'cancelled', sellerId });
    const mailed = await aBooking(database, marketId, { state: 'cancelled' });
    await database.rows(
      `update pitch_booking set storm_told = 'phone', pitches_before = array[?::uuid] where id = ?`,
      [pitches[2], id],
    );
    await database.rows("update pitch_booking set storm_told = 'mail' where id = ?", [mailed]);
    expect((await see()).decided).toMatchObject({
      byPhone: 1,
      phoned: 0,
      calls: [{ id, name: 'Kim Beispiel', numbers: ['3'], phonedAt: null }],
    });
    const tick = (call: string, reached: boolean) =>
      office<StormView>('POST', route(deskRoutes.deskStormCall, { ...at, id: call }), { reached });
    expect((await tick(id, true)).body.decided).toMatchObject({ phoned: 1 });
    expect((await tick(id, true)).body.decided).toMatchObject({ phoned: 1 });
    expect((await tick(id, false)).body.decided).toMatchObject({ phoned: 0 });
    expect((await tick(mailed, true)).status).toBe(404);
    expect(await acts()).toEqual(['market-called-off', 'storm-call', 'storm-call']);
  });

  it('says of a protected family that it stands on no paper, though it is called', async () => {
    const sellerId = await aHiddenSeller(database);
    const seen = [
      await aBooking(database, marketId, { sellerId }),
      await aBooking(database, marketId, { sellerId: await aSellerRow(database, null) }),
    ];
    await callOff();
    await database.rows("update pitch_booking set storm_told = 'phone'");
    const calls = (await see()).decided?.calls ?? [];
    expect(seen.map((id) => calls.find((call) => call.id === id))).toMatchObject([
      { name: 'Alex Verborgen', phone: '02855 1234', hidden: true },
      { name: 'Kim Beispiel', hidden: false },
    ]);
  });

  it('says on the own page that nothing is owed, but not to who had given its pitch back before', async () => {
    const ended = await aBooking(database, marketId, { state: 'cancelled' });
    const before = await aBooking(database, marketId, { state: 'cancelled' });
    await callOff();
    await database.rows('update pitch_booking set price_cents = 1500');
    await database.rows("update pitch_booking set storm_told = 'mail' where id = ?", [ended]);
    const owesNothing = async (id: string) => {
      const secret = bookingToken(desk.app.get(Sealer), id);
      const own = await desk.call<OwnBooking>('GET', route(routes.ownBooking, { secret }));
      return own.body.owesNothing;
    };
    expect([await owesNothing(ended), await owesNothing(before)]).toEqual([true, false]);
  });
});
