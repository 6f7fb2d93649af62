import {
  route,
  deskRoutes,
  routes,
  type DeskPlan,
  type MarketOverview,
  type OwnBooking,
  type PlanConsequences,
  type PlanSave,
} from '@dabei/contracts';
import { Sealer, bookingToken } from '@dabei/server/platform';
import { SettleBooking } from '../bookings/settle-booking';
import { marketWithId } from '../facts/market';
import { aMarketDesk, type Ask, type MarketDesk } from '../testing/a-market-desk';
import { aDrawing, standsOn } from '../testing/a-planned-market';

type Drawing = Omit<PlanSave, 'version'>;
type Pitch = Drawing['pitches'][number];

describe('a plan that changes under who stands on it', () => {
  let desk: MarketDesk;
  let office: Ask;
  let slug: string;
  let marketId: string;
  let drawing: Drawing;
  const now = new Date('2026-11-23T10:00:00Z');
  const at = (address: string): string => route(address, { slug });
  const asked = async ({ sheet, pitches, areas }: Drawing) =>
    (
      await office<PlanConsequences>('POST', at(deskRoutes.deskPlanConsequences), {
        ...{ sheet, pitches, areas },
      })
    ).body;
  const save = async (version: number, drawn: Drawing) =>
    (await office<DeskPlan>('PUT', at(deskRoutes.deskPlan), { ...drawn, version })).body;
  const tell = (version: number, bookings: string[]) =>
    office<{ told?: number }>('POST', at(deskRoutes.deskPlanTell), { version, bookings });
  const changed = (which: number, changes: Partial<Pitch>): Drawing => ({
    ...drawing,
    pitches: drawing.pitches.map((pitch, place) =>
      place === which ? { ...pitch, ...changes } : pitch,
    ),
  });
  /** Somebody on a pitch for sure: billed, with a time to set up. */
  const settled = async (which: number): Promise<string> => {
    const id = await standsOn(desk.database, slug, [drawing.pitches[which]?.id ?? '']);
    await desk.database.transact(async (em) =>
      desk.app
        .get(SettleBooking)
        .settle(em, await marketWithId(em, marketId), id, now, { tells: false }),
    );
    return id;
  };
  const owes = async (id: string) =>
    desk.database.row<{ billed: number; price: number; setUpAt: string | null }>(
      `select coalesce(sum(p.cents), 0)::int as billed, b.price_cents as price, to_char(b.set_up_at, 'HH24:MI') as "setUpAt"
       from pitch_booking b left join bill_position p on p.subject_id = b.id where b.id = ? group by b.id`,
      [id],
    );
  const messages = async () =>
    (
      await desk.database.rows<{ kind: string; payload: Record<string, unknown> }>(
        'select kind, payload from outbox order by created_at, id',
      )
    ).map(({ kind, payload }) => [kind, payload['priceCents'], payload['newSetUp']]);

  beforeAll(async () => {
    desk = await aMarketDesk();
    await desk.at(now.toISOString());
    office = await desk.as('office');
  });
  beforeEach(async () => {
    await desk.database.rows(
      'truncate outbox, journal_line, bill_position, bill, market, seller cascade',
    );
    const created = await office<MarketOverview>('POST', deskRoutes.deskMarkets, {
      kind: 'children-flea',
      title: 'Kinderflohmarkt',
      place: 'Rathausplatz',
      heldOn: '2027-05-09',
    });
    slug = created.body.market.slug;
    drawing = aDrawing(4);
    await save(0, drawing);
    await desk.database.rows(
      "update market set phase = 'open', lane_capacity = 1, set_up_minutes = 30",
    );
    await desk.database.rows(
      `insert into market_tariff (market_id, code, zone, cents) select id, 'per-metre', 'children', 300 from market`,
    );
    await desk.database.rows('delete from outbox');
    marketId = (await desk.database.row<{ id: string }>('select id from market'))?.id ?? '';
  });
  afterAll(() => desk.stop());

  it('bills the new price and gives the time of the new street, in one message', async () => {
    const [first, second] = [await settled(0), await settled(1)];
    const before = await owes(second);
    expect(before).toMatchObject({ billed: 600, price: 600 });
    const drawn = changed(1, { street: 'Schulhof', yCm: 1900, widthCm: 400 });
    const concern = {
      bookingId: second,
      ...{ reasons: ['moved'], numbersBefore: ['A2'], numbersAfter: ['A2'] },
      ...{ priceBeforeCents: 600, priceAfterCents: 1200, newSetUp: true },
    };
    expect((await asked(drawn)).concerned).toEqual([concern]);
    expect((await save(1, drawn)).untold).toEqual([concern]);
    expect(await owes(second)).toEqual(before);

    expect((await tell(2, [second])).body).toEqual({ told: 1 });
    expect(await owes(second)).toEqual({
      ...{ billed: 1200, price: 1200 },
      // nobody else is in that street
      setUpAt: (await owes(first))?.setUpAt,
    });
    expect(await messages()).toEqual([['pitch-changed', 1200, true]]);
    expect((await office<DeskPlan>('GET', at(deskRoutes.deskPlan))).body.untold).toEqual([]);
  });

  it('tells who only pays another sum, and leaves the time where it is', async () => {
    const [, second] = [await settled(0), await settled(1)];
    const before = await owes(second);
    expect((await save(1, changed(1, { widthCm: 300 }))).untold).toMatchObject([
      { bookingId: second, reasons: [], priceAfterCents: 900, newSetUp: false },
    ]);
    await tell(2, [second]);
    expect(await owes(second)).toEqual({ ...before, billed: 900, price: 900 });
    expect(await messages()).toEqual([['pitch-changed', 900, false]]);
  });

  it('charges the prices that were promised, not those of today', async () => {
    const one = await settled(0);
    await desk.database.rows('update market_tariff set cents = 1000');
    expect((await save(1, changed(0, { widthCm: 300 }))).untold).toMatchObject([
      { priceBeforeCents: 600, priceAfterCents: 900 },
    ]);
    const secret = bookingToken(desk.app.get(Sealer), one);
    const own = async () =>
      (await desk.call<OwnBooking>('GET', route(routes.ownBooking, { secret }))).body.feeCents;
    // billed is what it costs until it is told
    expect(await own()).toBe(600);
    await tell(2, [one]);
    expect(await own()).toBe(900);
  });

  it('a street that is only called otherwise keeps its times', async () => {
    const one = await settled(0);
    await save(1, changed(0, { street: 'Marktgasse', number: 'M1' }));
    const before = await owes(one);
    await tell(2, [one]);
    expect(await owes(one)).toEqual(before);
    expect(await messages()).toEqual([['pitch-changed', null, false]]);
  });

  it('a step aside concerns nobody, and is counted', async () => {
    await settled(0);
    await settled(2);
    const drawn = changed(0, { yCm: 250, turn: 90 });
    expect(await asked(drawn)).toEqual({ concerned: [], nearby: 1, refused: [] });
    expect((await save(1, drawn)).untold).toEqual([]);
  });

  it('an offer is told its new price and billed only when it is accepted', async () => {
    const id = await standsOn(desk.database, slug, [drawing.pitches[0]?.id ?? ''], 'offered');
    expect((await save(1, changed(0, { widthCm: 300 }))).untold).toMatchObject([
      { bookingId: id, priceBeforeCents: 600, priceAfterCents: 900 },
    ]);
    await tell(2, [id]);
    expect(await owes(id)).toMatchObject({ billed: 0 });
    expect(await messages()).toEqual([['pitch-changed', 900, false]]);
  });
});
