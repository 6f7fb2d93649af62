import {
  route,
  deskRoutes,
  routes,
  type DeskPlan,
  type MarketOverview,
  type PlanConsequences,
  type PlanSave,
  type PublicPlan,
} from '@dabei/contracts';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { lockPitches } from '../bookings/pitch-lock';
import { takePitches } from '../bookings/plan-pitches';
import { aMarketDesk, type Ask, type MarketDesk } from '../testing/a-market-desk';
import { aDrawing, aPlanPitch, standsOn } from '../testing/a-planned-market';

type Refused = DeskPlan & { code?: string; reason?: string };
type Drawing = Omit<PlanSave, 'version'>;

const samePrice = { priceBeforeCents: 0, priceAfterCents: 0, newSetUp: false };

describe('the plan of a market', () => {
  let desk: MarketDesk;
  let office: Ask;
  let slug: string;
  const at = (address: string): string => route(address, { slug });
  const save = (version: number, drawing: Drawing) =>
    office<Refused>('PUT', at(deskRoutes.deskPlan), { ...drawing, version });
  const read = async () => (await office<DeskPlan>('GET', at(deskRoutes.deskPlan))).body;
  const asked = async ({ sheet, pitches, areas }: Drawing) =>
    (
      await office<PlanConsequences>('POST', at(deskRoutes.deskPlanConsequences), {
        sheet,
        pitches,
        areas,
      })
    ).body;
  const tell = (version: number, bookings: string[]) =>
    office<{ told?: number; code?: string }>('POST', at(deskRoutes.deskPlanTell), {
      version,
      bookings,
    });
  const open = () => desk.database.rows("update market set phase = 'open' where slug = ?", [slug]);
  const moved = (drawing: Drawing, which: number, changes: object): Drawing => ({
    ...drawing,
    pitches: drawing.pitches.map((pitch, place) =>
      place === which ? { ...pitch, ...changes } : pitch,
    ),
  });
  const idAt = ({ pitches }: Drawing, which: number): string => pitches[which]?.id ?? '';
  const messages = async () =>
    (
      await desk.database.rows<{ payload: { bookingId: string } }>(
        "select payload from outbox where kind = 'pitch-changed'",
      )
    ).map(({ payload }) => payload.bookingId);

  beforeAll(async () => {
    desk = await aMarketDesk();
    await desk.at('2026-11-23T10:00:00Z');
    office = await desk.as('office');
  });
  beforeEach(async () => {
    const created = await office<MarketOverview>('POST', deskRoutes.deskMarkets, {
      kind: 'children-flea',
      title: 'Kinderflohmarkt',
      place: 'Rathausplatz',
      heldOn: '2027-05-09',
    });
    slug = created.body.market.slug;
    await desk.database.rows('delete from outbox');
  });
  afterAll(() => desk.stop());

  it('is an empty sheet, then what was drawn; pitches keep their ids', async () => {
    expect(await read()).toMatchObject({ version: 0, pitches: [], untold: [], picture: null });
    const drawing = aDrawing(3);
    const area = { ...aPlanPitch(9), id: randomUUID(), kind: 'lane', words: 'Rettungsweg' };
    const { number: _, zone: __, street: ___, ...lane } = area;
    const saved = await save(0, { ...drawing, areas: [lane as Drawing['areas'][number]] });
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({ version: 1, areas: [lane] });
    const second = await save(1, { ...moved(drawing, 1, { number: 'B7', turn: 90 }), areas: [] });
    expect(second.body.pitches.map(({ id, number }) => [id, number])).toEqual([
      [idAt(drawing, 0), 'A1'],
      [idAt(drawing, 2), 'A3'],
      [idAt(drawing, 1), 'B7'],
    ]);
    const lines = await desk.database.rows<{ details: object }>(
      "select details from audit_line where action = 'plan-saved' order by at, id",
    );
    expect(lines.map(({ details }) => details)).toEqual([
      { version: 1, added: 3, removed: 0, changed: 0 },
      { version: 2, added: 0, removed: 0, changed: 1 },
    ]);
  });

  it('two who draw at once do not lose each other’s work', async () => {
    const drawing = aDrawing(2);
    expect((await save(0, drawing)).status).toBe(200);
    const [one, other] = await Promise.all([
      save(1, moved(drawing, 0, { xCm: 900 })),
      save(1, moved(drawing, 1, { xCm: 900 })),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
    expect([one, other].map(({ body }) => body.code)).toContain('changed-meanwhile');
    expect((await read()).version).toBe(2);
  });

  it('numbers may be exchanged, but none is given twice', async () => {
    const drawing = aDrawing(2);
    await save(0, drawing);
    const exchanged = moved(moved(drawing, 0, { number: 'A2' }), 1, { number: 'A1' });
    expect((await save(1, exchanged)).status).toBe(200);
    expect((await save(2, moved(exchanged, 0, { number: 'a1' }))).body.reason).toBe(
      'plan-number-twice',
    );
  });

  it('takes nothing from the plan of another market', async () => {
    const drawing = aDrawing(1);
    await save(0, drawing);
    const first = slug;
    const created = await office<MarketOverview>('POST', deskRoutes.deskMarkets, {
      kind: 'flea',
      title: 'Trödelmarkt',
      place: 'Markt',
      heldOn: '2027-06-09',
    });
    slug = created.body.market.slug;
    expect((await save(0, moved(drawing, 0, { xCm: 3000 }))).status).toBe(422);
    slug = first;
    expect((await read()).pitches[0]?.xCm).toBe(100);
  });

  it('a pitch that somebody has is never left out', async () => {
    const drawing = aDrawing(2);
    await save(0, drawing);
    const bookingId = await standsOn(desk.database, slug, [idAt(drawing, 1)], 'held');
    const without = { ...drawing, pitches: drawing.pitches.slice(0, 1) };
    expect((await asked(without)).refused).toEqual([{ number: 'A2', bookingId }]);
    expect((await save(1, without)).body.reason).toBe('plan-pitch-taken');
    expect((await read()).pitches).toHaveLength(2);
  });

  it('a pitch that is being taken this moment is not left out either', async () => {
    const drawing = aDrawing(1);
    await save(0, drawing);
    const bookingId = await standsOn(desk.database, slug, [], 'held');
    let saving: ReturnType<typeof save> | undefined;
    await desk.database.transact(async (em) => {
      await lockPitches(em, [idAt(drawing, 0)]);
      saving = save(1, { ...drawing, pitches: [] });
      await sleep(300);
      await takePitches(em, bookingId, [idAt(drawing, 0)]);
    });
    expect((await saving)?.body.reason).toBe('plan-pitch-taken');
  });

  it('says whom a change concerns, and tells each of them once', async () => {
    const drawing = aDrawing(6);
    await save(0, drawing);
    await open();
    const far = await standsOn(desk.database, slug, [idAt(drawing, 1), idAt(drawing, 0)]);
    await standsOn(desk.database, slug, [idAt(drawing, 2)]);
    await standsOn(desk.database, slug, [idAt(drawing, 3)], 'held');
    const change = moved(moved(drawing, 0, { number: 'Z1', yCm: 900 }), 3, { yCm: 900 });
    const concern = {
      bookingId: far,
      reasons: ['moved', 'number-changed', 'torn-apart'],
      numbersBefore: ['A1', 'A2'],
      numbersAfter: ['Z1', 'A2'],
      ...samePrice,
    };
    expect(await asked(change)).toEqual({ concerned: [concern], nearby: 0, refused: [] });
    expect((await read()).untold).toEqual([]);
    expect((await save(1, change)).body.untold).toEqual([concern]);
    expect(await messages()).toEqual([]);

    expect((await tell(2, [])).status).toBe(422);
    expect((await tell(2, [randomUUID()])).body.code).toBe('changed-meanwhile');
    expect((await tell(1, [far])).body.code).toBe('changed-meanwhile');
    expect((await tell(2, [far])).body).toEqual({ told: 1 });
    expect((await tell(2, [far])).body.code).toBe('changed-meanwhile');
    expect(await messages()).toEqual([far]);
    expect((await read()).untold).toEqual([]);
    const row = await desk.database.row<{ told: number }>(
      'select told_plan_version as told from pitch_booking where id = ?',
      [far],
    );
    expect(row?.told).toBe(2);
  });

  it('many small steps count as the way they make together, and a way back is nothing', async () => {
    const drawing = aDrawing(1);
    await save(0, drawing);
    await open();
    await standsOn(desk.database, slug, [idAt(drawing, 0)]);
    expect((await save(1, moved(drawing, 0, { xCm: 250 }))).body.untold).toEqual([]);
    expect((await save(2, moved(drawing, 0, { xCm: 400 }))).body.untold).toMatchObject([
      { reasons: ['moved'] },
    ]);
    expect((await save(3, drawing)).body.untold).toEqual([]);
  });

  it('everybody sees where and whether free, and nothing of who', async () => {
    const drawing = aDrawing(3);
    await save(0, drawing);
    const bookingId = await standsOn(desk.database, slug, [idAt(drawing, 0)]);
    await standsOn(desk.database, slug, [idAt(drawing, 1)], 'held');
    const everybody = () => desk.call<PublicPlan>('GET', at(routes.publicPlan));
    expect((await everybody()).status).toBe(404);
    await open();
    const { body } = await everybody();
    expect(body.pitches.map(({ look }) => look)).toEqual(['taken', 'held', 'free']);
    expect(Object.keys(body).sort()).toEqual(['areas', 'picture', 'pitches', 'sheet', 'version']);
    expect(Object.keys(body.pitches[0] ?? {}).sort()).toEqual(
      [...Object.keys(aPlanPitch(0)), 'look'].sort(),
    );
    expect(JSON.stringify(body)).not.toContain(bookingId);
  });

  it('is the office’s, stays as it is when the market is over, and a Kleiderbörse has none', async () => {
    const companion = await desk.as('companion');
    expect((await companion('GET', at(deskRoutes.deskPlan))).status).toBe(403);
    expect((await companion('PUT', at(deskRoutes.deskPlan), aDrawing(1))).status).toBe(403);
    await desk.database.rows("update market set phase = 'over' where slug = ?", [slug]);
    expect((await save(0, aDrawing(1))).body.code).toBe('closed');
    const created = await office<MarketOverview>('POST', deskRoutes.deskMarkets, {
      kind: 'commission',
      title: 'Kleiderbörse',
      place: 'Halle',
      heldOn: '2027-09-09',
    });
    slug = created.body.market.slug;
    expect((await office('GET', at(deskRoutes.deskPlan))).status).toBe(404);
  });
});
