import {
  canonicalBytes,
  checkMarketDraw,
  commitmentTo,
  hashOfBytes,
  lotsOf,
  seedOf,
} from '@dabei/server/lots';
import {
  route,
  deskRoutes,
  routes,
  type MarketDrawView,
  type OwnBooking,
  type PublicMarketDraw,
} from '@dabei/contracts';
import { Sealer, bookingToken } from '@dabei/server/platform';
import { aBooking, aMarket, aRowOfPitches, aSellerRow, standsOn } from '../testing/a-market';
import { aMarketDesk, type Ask, type MarketDesk } from '../testing/a-market-desk';

const slug = 'troedel-2027';

interface Refused {
  reason?: string;
}

describe('the draw of a market', () => {
  let desk: MarketDesk;
  let office: Ask;
  let marketId = '';
  const seal = (changes: object = {}) =>
    office<Refused>('POST', deskRoutes.deskMarketDrawSeal, {
      campaign: slug,
      source: 'Spiel 77 vom 22. April',
      notation: 'spiel-77',
      drawnOn: '2027-04-22',
      ...changes,
    });
  const enter = (number: string, again = number) =>
    office<Refused>('POST', deskRoutes.deskMarketDrawNumber, { campaign: slug, number, again });
  const read = async () =>
    (await office<MarketDrawView>('GET', route(deskRoutes.deskMarketDraw, { slug }))).body;
  const forEverybody = () =>
    desk.call<PublicMarketDraw>('GET', route(routes.publicMarketDraw, { slug }));
  const waiting = async (rank: number, together: string | null = null): Promise<string> => {
    const id = await aBooking(desk.database, marketId, { state: 'waiting', rank });
    await desk.database.rows('update pitch_booking set together_key = ? where id = ?', [
      together,
      id,
    ]);
    return id;
  };

  beforeAll(async () => {
    desk = await aMarketDesk();
    office = await desk.as('office');
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    await desk.at('2027-04-20T10:00:00Z');
    await desk.database.rows(
      'truncate outbox, journal_line, bill_position, bill, market, seller cascade',
    );
    marketId = await aMarket(desk.database, {
      phase: 'closed',
      allocation: 'draw',
      perMetreCents: 500,
    });
    await aRowOfPitches(desk.database, marketId, 6);
  });

  it('is sealed once, before anybody can know the number', async () => {
    expect((await seal()).body.reason).toBe('market-draw-nobody');
    await waiting(1);
    expect((await seal({ drawnOn: '2027-04-20' })).body.reason).toBe('drawn-on-too-soon');
    await seal();
    const { seal: sealed } = await read();
    expect(sealed).toMatchObject({ source: 'Spiel 77 vom 22. April', drawnOn: '2027-04-22' });
    await seal({ source: 'etwas anderes' });
    expect((await read()).seal).toEqual(sealed);
    expect((await enter('1234567')).body.reason).toBe('number-too-early');
    const stored = await desk.database.row('select d::text as text from market_draw d');
    expect(JSON.stringify(stored)).not.toContain((await forEverybody()).body.secret ?? 'nothing');
  });

  it('gives pitches in the order of the lots, and the rest waits in it', async () => {
    const all = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9].map((rank) => waiting(rank)));
    await seal();
    const late = await waiting(10);
    await desk.at('2027-04-22T20:00:00Z');
    expect((await enter('1234567', '1234568')).body.reason).toBe('numbers-differ');
    expect((await enter('1234567')).status).toBe(204);
    const { lots, number } = await read();
    expect(number).toBe('1234567');
    expect(lots.map(({ lot }) => lot)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(lots.map(({ numbers }) => numbers.length)).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0]);
    const line = await desk.database.rows<{ id: string }>(
      "select id from pitch_booking where state = 'waiting' order by rank",
    );
    expect(line.map(({ id }) => id)).toEqual([...lots.slice(6).map(({ id }) => id), late]);
    expect(new Set(lots.map(({ id }) => id))).toEqual(new Set(all));
    const told = await desk.database.rows<{ kind: string; n: number }>(
      'select kind, count(*)::int as n from outbox group by kind order by kind',
    );
    expect(told).toEqual([
      { kind: 'pitch-booked', n: 6 },
      { kind: 'pitch-ticket', n: 9 },
      { kind: 'pitch-waiting', n: 4 },
    ]);
    expect((await enter('7654321')).body.reason).toBe('number-is-fixed');
    expect((await enter('1234567')).status).toBe(204);
    expect((await read()).lots).toEqual(lots);
  });

  it('can be computed again by everybody from what is published, without a name', async () => {
    for (const rank of [1, 2, 3, 4]) await waiting(rank);
    await seal();
    const before = (await forEverybody()).body;
    expect(before).toMatchObject({ secret: null, seed: null, frozen: null, lots: [] });
    await desk.at('2027-04-22T20:00:00Z');
    await enter('0 123 456');
    const { body } = await forEverybody();
    const { secret, seed, number, frozen } = body;
    expect(commitmentTo(hashOfBytes(Buffer.from(frozen ?? '')), secret ?? '')).toBe(
      before.seal.commitment,
    );
    expect(seedOf(secret ?? '', number ?? '')).toBe(seed);
    const { parties } = JSON.parse(frozen ?? '') as { parties: { nonce: string }[] };
    const lots = lotsOf(
      seed ?? '',
      parties.map(({ nonce }) => nonce),
    );
    expect(new Map(body.lots.map(({ nonce, lot }) => [nonce, lot]))).toEqual(lots);
    expect(JSON.stringify(body)).not.toContain('Kim');
    expect(checkMarketDraw(body).map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(canonicalBytes(JSON.parse(frozen ?? '') as never).toString()).toBe(frozen);
  });

  it('publishes a vehicle with its next whole metre and gives a pitch to its exact length', async () => {
    await desk.database.rows("update pitch set kind = 'vehicle', width_cm = 450");
    const both = [await waiting(1), await waiting(2)];
    await desk.database.rows('update pitch_booking set vehicle_cm = 402 - rank');
    await seal();
    await desk.at('2027-04-22T20:00:00Z');
    await enter('1234567');
    const { body } = await forEverybody();
    expect(body.frozen?.match(/(?<="vehicleCm":)\d+/g)?.sort()).toEqual(['400', '500']);
    expect(checkMarketDraw(body).every(({ ok }) => ok)).toBe(true);
    const stands = await Promise.all(both.map((id) => standsOn(desk.database, id)));
    expect([...stands].sort()).toEqual(['confirmed 1', 'confirmed 2']);
  });

  it('draws neighbours as one, and puts them side by side', async () => {
    const [one, two] = [await waiting(1, 'Lindenhof'), await waiting(2)];
    const three = await waiting(3, 'linden hof');
    await seal();
    expect((await read()).waiting).toEqual({ bookings: 3, parties: 2, places: 3 });
    await desk.at('2027-04-22T20:00:00Z');
    await enter('1234567');
    const numbers = async (id: string): Promise<number> =>
      Number((await standsOn(desk.database, id)).replace('confirmed ', ''));
    expect(Math.abs((await numbers(one)) - (await numbers(three)))).toBe(1);
    expect(await numbers(two)).toBeGreaterThan(0);
    const { lots } = await read();
    expect(new Set(lots.map(({ lot }) => lot)).size).toBe(2);
  });

  it('leaves out who cancelled, and never gives a household more than it may have', async () => {
    await desk.database.rows('update market set household_max_cm = 300');
    const sellerId = await aSellerRow(desk.database);
    const both = [
      await aBooking(desk.database, marketId, { state: 'waiting', rank: 1, sellerId }),
      await aBooking(desk.database, marketId, { state: 'waiting', rank: 2, sellerId }),
    ];
    const gone = await waiting(3);
    await seal();
    await desk.database.rows("update pitch_booking set state = 'cancelled' where id = ?", [gone]);
    await desk.at('2027-04-22T20:00:00Z');
    await enter('1234567');
    const states = await Promise.all(both.map((id) => standsOn(desk.database, id)));
    expect(states.filter((state) => state.startsWith('confirmed'))).toHaveLength(1);
    expect(await standsOn(desk.database, gone)).toBe('cancelled');
  });

  it('waits for codes that may still be typed', async () => {
    await waiting(1);
    const holdUntil = '2027-04-20T10:30:00Z';
    await aBooking(desk.database, marketId, { state: 'queued', rank: 2, holdUntil });
    expect((await seal()).body.reason).toBe('market-draw-codes-open');
    expect((await read()).codesOpen).toEqual({ count: 1, until: '2027-04-20T10:30:00.000Z' });
    await desk.at('2027-04-20T10:30:00Z');
    expect((await seal()).status).toBe(204);
  });

  it('puts who types the code after the draw behind everybody who was drawn', async () => {
    for (const rank of [1, 2, 3, 4, 5, 6, 7, 8]) await waiting(rank);
    await seal();
    // the market was opened and closed once more
    const holdUntil = '2027-04-22T20:30:00Z';
    const late = await aBooking(desk.database, marketId, { state: 'queued', rank: 9, holdUntil });
    await desk.at('2027-04-22T20:00:00Z');
    await enter('1234567');
    await desk.database.rows("update pitch_booking set state = 'waiting' where id = ?", [late]);
    const line = await desk.database.rows<{ id: string }>(
      "select id from pitch_booking where state = 'waiting' order by rank",
    );
    const drawn = (await read()).lots.slice(6).map(({ id }) => id);
    expect(line.map(({ id }) => id)).toEqual([...drawn, late]);
  });

  it('tells a seller the own random name, and nobody else’s', async () => {
    const [one, two] = [await waiting(1), await waiting(2)];
    const own = async (id: string) =>
      (
        await desk.call<OwnBooking>(
          'GET',
          route(routes.ownBooking, { secret: bookingToken(desk.app.get(Sealer), id) }),
        )
      ).body;
    expect(await own(two)).toMatchObject({ draw: null, awaitsLots: true, ahead: null });
    await seal();
    const nonces = await desk.database.rows<{ id: string; nonce: string }>(
      'select booking_id as id, nonce from market_lot',
    );
    const of = (id: string): string => nonces.find((row) => row.id === id)?.nonce ?? '';
    const seen = await own(one);
    expect(seen.draw).toEqual({
      ...{ ticket: of(one), lot: null, of: 2 },
      ...{ source: 'Spiel 77 vom 22. April', drawnOn: '2027-04-22' },
    });
    expect(JSON.stringify(seen)).not.toContain(of(two));
    await desk.at('2027-04-22T20:00:00Z');
    await enter('1234567');
    const { lots } = (await forEverybody()).body;
    const { draw } = await own(one);
    expect(lots.find(({ nonce }) => nonce === of(one))?.lot).toBe(draw?.lot);
    expect(JSON.stringify(await own(one))).not.toContain(of(two));
  });

  it('is only for a market that draws, once nobody can sign up any more', async () => {
    await waiting(1);
    await desk.database.rows("update market set phase = 'open'");
    expect((await seal()).body.reason).toBe('market-draw-not-now');
    await desk.database.rows("update market set phase = 'closed', allocation = 'choose'");
    expect((await seal()).body.reason).toBe('market-draw-not-now');
    expect((await forEverybody()).status).toBe(404);
    const companion = await desk.as('companion');
    expect((await companion('GET', route(deskRoutes.deskMarketDraw, { slug }))).status).toBe(403);
  });
});
