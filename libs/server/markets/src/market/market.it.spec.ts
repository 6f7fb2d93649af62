import { route, deskRoutes, type MarketList, type MarketOverview } from '@dabei/contracts';
import { Clock, Database } from '@dabei/server/platform';
import { EraseMarketBookings } from '../booking/erase-market-bookings';
import { aMarketDesk, type Ask, type MarketDesk } from '../testing/a-market-desk';

const answers = {
  kind: 'children-flea',
  title: 'Kinderflohmarkt am Rathaus',
  place: 'Rathausplatz',
  heldOn: '2027-05-09',
};

describe('a market', () => {
  let desk: MarketDesk;
  let office: Ask;
  const one = (slug: string): string => route(deskRoutes.deskMarket, { slug });
  const create = (changes: object = {}) =>
    office<MarketOverview & { issues?: unknown }>('POST', deskRoutes.deskMarkets, {
      ...answers,
      ...changes,
    });
  const settingsOf = ({ market }: MarketOverview) => {
    const { slug: _, kind: __, phase: ___, calledOffAt: ____, ...settings } = market;
    return settings;
  };
  const move = async (slug: string, move: 'advance' | 'go-back') => {
    const { version } = (await office<MarketOverview>('GET', one(slug))).body.market;
    const path = route(deskRoutes.deskMarketPhase, { slug });
    return office<MarketOverview & { reason?: string }>('POST', path, { version, move });
  };
  const idOf = async (slug: string): Promise<string> =>
    (await desk.database.row<{ id: string }>('select id from market where slug = ?', [slug]))?.id ??
    '';
  const aPlan = async (slug: string): Promise<void> => {
    const id = await idOf(slug);
    await desk.database.rows(
      'insert into plan (market_id, width_cm, depth_cm) values (?, 4000, 2000)',
      [id],
    );
    await desk.database.rows(
      `insert into pitch (market_id, number, kind, zone, x_cm, y_cm, width_cm, depth_cm)
       select ?, n::text, 'blanket', 'children', n * 200, 100, 200, 150 from generate_series(1, 3) as n`,
      [id],
    );
  };
  const aBooking = async (slug: string, state = 'confirmed'): Promise<void> => {
    const row = await desk.database.row<{ id: string }>(
      `insert into seller (kind, sealed, key_id, created_at) values ('private', '\\x00', 'k1', now())
       returning id`,
    );
    await desk.database.rows(
      `insert into pitch_booking (market_id, seller_id, state, zone, code_hash, created_at)
       values (?, ?, ?, 'children', gen_random_uuid()::text, now())`,
      [await idOf(slug), row?.id, state],
    );
  };

  beforeAll(async () => {
    desk = await aMarketDesk();
    await desk.at('2026-11-23T10:00:00Z');
    office = await desk.as('office');
  });
  afterAll(() => desk.stop());

  it('begins with three answers; the rest is usual', async () => {
    const { status, body } = await create();
    expect(status).toBe(201);
    expect(body.market).toMatchObject({
      slug: 'kinderflohmarkt-2027-05-09',
      kind: 'children-flea',
      phase: 'preparing',
      allocation: 'choose',
      opensAt: '10:00',
      closesOn: '2027-05-07T18:00:00.000Z',
      tariff: [],
      version: 1,
    });
    expect(body.market.refusedGoods).toContain('war-toys');
    expect((await create()).body.market.slug).toBe('kinderflohmarkt-2027-05-09-2');
    const { markets } = (await office<MarketList>('GET', deskRoutes.deskMarkets)).body;
    expect(markets.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(['kinderflohmarkt-2027-05-09', 'kinderflohmarkt-2027-05-09-2']),
    );
  });

  it('keeps rules and prices, in their order and once each', async () => {
    const { body } = await create({ title: 'Trödelmarkt', kind: 'flea', heldOn: '2027-06-13' });
    const settings = settingsOf(body);
    const tariff = [
      {
        code: 'per-metre',
        zone: 'private',
        cents: 500,
        reducedCents: 0,
        onTheSpotCents: 700,
        vat: 'none',
      },
    ];
    const path = one(body.market.slug);
    const changed = await office<MarketOverview>('PUT', path, {
      ...settings,
      commercial: 'licence',
      depositCents: 1000,
      tariff,
    });
    expect(changed.body.market).toMatchObject({
      commercial: 'licence',
      depositCents: 1000,
      tariff,
    });
    expect(changed.body.market.version).toBe(2);
    const stale = await office<{ code: string }>('PUT', path, settings);
    expect([stale.status, stale.body.code]).toEqual([409, 'changed-meanwhile']);
    const wrong = await office<{ issues: unknown }>('PUT', path, {
      ...settings,
      version: 2,
      closesAt: '08:00',
      tariff: [...tariff, ...tariff],
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body.issues).toEqual([
      { path: 'closesAt', code: 'too-early' },
      { path: 'releaseAt', code: 'too-late' },
      { path: 'tariff', code: 'twice' },
    ]);
  });

  it('takes rules, prices and plan over from another year, and nobody who stood there', async () => {
    const before = (await create({ heldOn: '2027-07-04' })).body.market.slug;
    await aPlan(before);
    await aBooking(before);
    const copy = await create({ copyOf: before, heldOn: '2028-07-02', title: 'Noch einmal' });
    expect(copy.body.market).toMatchObject({ title: 'Noch einmal', cancelFreeUntil: '2028-06-29' });
    expect(copy.body.counts).toMatchObject({ pitches: 3, free: 3, confirmed: 0 });
  });

  it('takes them over from a market that is erased: its plan holds nobody', async () => {
    const before = (await create({ heldOn: '2027-03-07', title: 'Vom letzten Jahr' })).body.market
      .slug;
    await aPlan(before);
    await aBooking(before);
    await desk.at('2027-09-01T10:00:00Z');
    await new EraseMarketBookings(
      { townZone: 'Europe/Berlin' },
      desk.app.get(Database),
      desk.app.get(Clock),
    ).run();
    const { markets, copies } = (await office<MarketList>('GET', deskRoutes.deskMarkets)).body;
    expect(markets.map(({ slug }) => slug)).not.toContain(before);
    expect(copies).toContainEqual({
      slug: before,
      title: 'Vom letzten Jahr',
      heldOn: '2027-03-07',
    });
    expect((await office('GET', one(before))).status).toBe(404);
    const copy = await create({ copyOf: before, heldOn: '2028-03-05' });
    expect(copy.body.counts).toMatchObject({ pitches: 3, free: 3, confirmed: 0 });
    await desk.at('2026-11-23T10:00:00Z');
  });

  it('opens with a pitch only, and goes back while nobody has signed up', async () => {
    const { slug } = (await create({ heldOn: '2027-08-08' })).body.market;
    expect(await move(slug, 'advance')).toMatchObject({
      status: 409,
      body: { reason: 'market-nothing-to-give' },
    });
    await aPlan(slug);
    expect((await move(slug, 'advance')).body.market.phase).toBe('open');
    expect((await move(slug, 'go-back')).body.market.phase).toBe('preparing');
    const opened = await move(slug, 'advance');
    await aBooking(slug, 'waiting');
    expect((await move(slug, 'go-back')).body.reason).toBe('market-has-bookings');
    const otherDay = { ...settingsOf(opened.body), heldOn: '2027-08-15', eraseOn: '2027-10-01' };
    const refused = await office<{ reason: string }>('PUT', one(slug), otherDay);
    expect(refused.body.reason).toBe('market-day-is-fixed');
    expect((await office<MarketOverview>('GET', one(slug))).body.counts.waiting).toBe(1);
    const lines = await desk.database.rows<{ action: string }>(
      `select action from audit_line where subject_id = ? order by at, id`,
      [await idOf(slug)],
    );
    expect(lines.map(({ action }) => action)).toEqual([
      'market-created',
      'market-phase-moved',
      'market-phase-moved',
      'market-phase-moved',
    ]);
  });

  it('is the office’s: a companion and a partner are refused', async () => {
    for (const bundle of ['companion', 'organiser']) {
      const ask = await desk.as(bundle);
      expect((await ask('GET', deskRoutes.deskMarkets)).status).toBe(403);
      expect((await ask('POST', deskRoutes.deskMarkets, answers)).status).toBe(403);
    }
    expect((await office('GET', one('gibt-es-nicht'))).status).toBe(404);
  });
});
