import {
  deskRoutes,
  route,
  type BoothPlaced,
  type BoothPlacing,
  type BoothPlanView,
  type BoothRow,
  type BoothSetUpView,
  type BoothsProposed,
} from '@dabei/contracts';
import {
  aBoothCall,
  aBoothPlace,
  aPowerConnection,
  aStoredBooth,
  boothStatesOf,
} from '../testing/a-booth-call';
import { aCommunityDay } from '../testing/a-community-day';
import { aCommunityDesk, type Ask, type CommunityDesk } from '../testing/a-community-desk';

const slug = 'weltkindertag-2027';
const watts = (of: number) => ({ power: { watts: of, connector: 'schuko' as const } });

describe('booths on the square', () => {
  let desk: CommunityDesk;
  let office: Ask;
  let dayId: string;
  const path = (address: string): string => route(address, { slug });
  const plan = async (): Promise<BoothPlanView> =>
    (await office<BoothPlanView>('GET', path(deskRoutes.deskBoothPlan))).body;
  const rowOf = async (id: string) => (await plan()).booths.find((row) => row.id === id);
  const place = async (id: string, to: Partial<BoothPlacing>) => {
    const [row] = await desk.database.rows<{ version: number }>(
      'select version from booth where id = ?',
      [id],
    );
    const input = { version: row?.version, placeId: null, connectionId: null, reason: null, ...to };
    return office<BoothPlaced>('POST', route(deskRoutes.deskBoothPlacing, { id }), input);
  };
  const refusalsOf = ({ body }: { body: BoothPlaced }): string[] =>
    body.outcome === 'refused' ? body.refusals.map(({ reason }) => reason) : [];
  const overrides = (id: string) =>
    desk.database.row('select place_override, power_override from booth where id = ?', [id]);
  const accepted = (changes: Parameters<typeof aStoredBooth>[2] = {}): Promise<string> =>
    aStoredBooth(desk.database, dayId, { state: 'accepted', ...changes });

  beforeAll(async () => {
    desk = await aCommunityDesk();
    office = await desk.as('office');
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    await desk.at('2027-08-05T10:00:00Z');
    await desk.empty();
    dayId = await aCommunityDay(desk.database);
    await aBoothCall(desk.database, dayId);
  });

  it('a booth gets its place and its power, moves, and is taken up again', async () => {
    const connectionId = await aPowerConnection(desk.database, dayId, 'V1');
    const [one, two] = [
      await aBoothPlace(desk.database, dayId, '1', { connectionId }),
      await aBoothPlace(desk.database, dayId, '2', { street: 'Am Teich', xCm: 3000 }),
    ];
    const booth = await accepted({ needs: watts(2000) });
    const { body } = await place(booth, { placeId: one, connectionId });
    expect(body).toMatchObject({
      outcome: 'placed',
      plan: {
        booths: [{ id: booth, state: 'placed', placeId: one, connectionId, untold: true }],
        connections: [{ watts: 2000, freeWatts: 3000, freeSockets: { schuko: 3 } }],
      },
    });
    await desk.database.rows("update booth set set_up_at = '07:30'");
    await place(booth, { placeId: one });
    expect(await rowOf(booth)).toMatchObject({ connection: null, setUpAt: '07:30' });
    // another lane: another time
    await place(booth, { placeId: two });
    expect(await rowOf(booth)).toMatchObject({ place: '2', setUpAt: null });
    await place(booth, {});
    expect(await rowOf(booth)).toMatchObject({ state: 'accepted', placeId: null, place: null });
    const lines = await desk.database.rows<{ action: string }>(
      'select action from audit_line where subject_id = ? order by at, id',
      [booth],
    );
    expect(lines.map(({ action }) => action)).toEqual([
      ...['booth-placed', 'booth-placed', 'booth-placed', 'booth-taken-up'],
    ]);
  });

  it('is refused with every reason and its figures; a reason lifts what may be lifted, by name', async () => {
    const connectionId = await aPowerConnection(desk.database, dayId, 'V1', 3000);
    const spot = { zone: 'food' as const, hasWater: false, connectionId };
    const one = await aBoothPlace(desk.database, dayId, '1', spot);
    const first = await aBoothPlace(desk.database, dayId, '9', { xCm: 4000 });
    await aStoredBooth(desk.database, dayId, {
      ...{ state: 'placed', placeId: first, connectionId, needs: watts(2000) },
    });
    const booth = await accepted({ needs: { ...watts(2400), water: true } });
    const to = { placeId: one, connectionId };
    const refused = await place(booth, to);
    expect(refused.body).toEqual({
      outcome: 'refused',
      liftable: true,
      refusals: [
        { reason: 'wrong-zone', zone: 'food', place: '1' },
        { reason: 'no-water', place: '1' },
        { reason: 'above-limit', limitWatts: 3000, wouldBeWatts: 4400, connection: 'V1' },
      ],
    });
    expect((await place(booth, { ...to, reason: '   ' })).body.outcome).toBe('refused');
    const reason = 'Schlauch von 20 m, kocht erst mittags';
    expect((await place(booth, { ...to, reason })).body.outcome).toBe('placed');
    const by = { by: expect.any(String) as string, reason };
    expect(await overrides(booth)).toEqual({
      place_override: { ...by, lifted: ['wrong-zone', 'no-water'] },
      power_override: { ...by, lifted: ['above-limit'] },
    });
    // the same place is not asked for again, and keeps who stood for it
    expect((await place(booth, to)).body.outcome).toBe('placed');
    expect(await overrides(booth)).toMatchObject({ power_override: by, place_override: by });
    expect((await place(booth, { placeId: one })).body.outcome).toBe('placed');
    expect(await overrides(booth)).toMatchObject({ power_override: null, place_override: by });
    // another place, or another connection, has to be stood for anew
    const dry = await aBoothPlace(desk.database, dayId, '2', { hasWater: false, xCm: 6000 });
    expect(refusalsOf(await place(booth, { placeId: dry }))).toEqual(['no-water']);
    expect(refusalsOf(await place(booth, to))).toEqual(['above-limit']);
  });

  it('a reason lifts neither ground that is not there nor a socket', async () => {
    const connectionId = await aPowerConnection(desk.database, dayId, 'V1');
    await desk.database.rows('update power_connection set schuko = 0');
    const narrow = await aBoothPlace(desk.database, dayId, '1', { widthCm: 200 });
    const booth = await accepted({ needs: watts(1000) });
    const answer = await place(booth, { placeId: narrow, connectionId, reason: 'geht schon' });
    expect(refusalsOf(answer)).toEqual(['too-wide', 'no-socket']);
    expect(answer.body).toMatchObject({ liftable: false });
    const other = await accepted();
    const large = await aBoothPlace(desk.database, dayId, '2', { xCm: 4000 });
    await place(other, { placeId: large });
    const taken = await place(booth, { placeId: large, reason: 'rückt zusammen' });
    expect(taken.body).toMatchObject({
      refusals: [{ reason: 'taken', boothId: other, association: 'Turnverein', place: '2' }],
    });
  });

  it('only who was accepted is placed, on what was read, on a day that takes place', async () => {
    const placeId = await aBoothPlace(desk.database, dayId, '1');
    const waiting = await accepted({ state: 'waiting' });
    expect((await place(waiting, { placeId })).body.reason).toBe('booth-not-in-this-state');
    const booth = await accepted();
    expect((await place(booth, {})).body.reason).toBe('booth-not-in-this-state');
    expect((await place(booth, { placeId, version: 9 })).body.code).toBe('changed-meanwhile');
    const foreign = await aPowerConnection(desk.database, dayId, 'V1');
    await desk.database.rows('delete from power_connection');
    expect((await place(booth, { placeId, connectionId: foreign })).status).toBe(404);
    // on the day itself who is there already moves and stays there
    const here = await aBoothPlace(desk.database, dayId, '2', { xCm: 3000 });
    const there = await accepted({ state: 'arrived', placeId: here });
    await place(there, { placeId });
    expect(await rowOf(there)).toMatchObject({ state: 'arrived', placeId });
    await desk.database.rows("update community_day set phase = 'over'");
    expect((await place(booth, { placeId: here })).body.reason).toBe('community-day-is-over');
  });

  it('proposes places for all who have none, with power while there is some', async () => {
    const connectionId = await aPowerConnection(desk.database, dayId, 'V1', 3000);
    for (const [at, number] of ['1', '2', '3', '4'].entries())
      await aBoothPlace(desk.database, dayId, number, { xCm: at * 420, connectionId });
    const needs = watts(2000);
    const booths = [
      await accepted({ needs }),
      await accepted({ needs, together: 'Nachbarn' }),
      await accepted({ together: 'nachbarn' }),
      await accepted({ needs: { size: { widthCm: 900, depthCm: 900 } } }),
    ];
    const { body } = await office<BoothsProposed>('POST', path(deskRoutes.deskBoothsPropose));
    expect(body).toMatchObject({ placed: 3, apart: [], leftOver: [booths[3]] });
    expect(await boothStatesOf(desk.database, booths)).toEqual([
      ...['placed', 'placed', 'placed', 'accepted'],
    ]);
    const number = (row?: BoothRow): number => Number(row?.place);
    const rows = new Map(body.plan.booths.map((row) => [row.id, row]));
    const [beside, other] = [rows.get(booths[1] ?? ''), rows.get(booths[2] ?? '')];
    expect(Math.abs(number(beside) - number(other))).toBe(1);
    expect(body.plan.connections).toMatchObject([{ watts: 2000, freeWatts: 1000 }]);
    // who found no power is looked at
    expect(body.plan.booths.map(({ toLookAt, connection }) => [toLookAt, connection])).toEqual(
      expect.arrayContaining([
        [0, 'V1'],
        [1, null],
        [0, null],
      ]),
    );
    const again = await office<BoothsProposed>('POST', path(deskRoutes.deskBoothsPropose));
    expect(again.body.placed).toBe(0);
  });

  it('booths drive in lane by lane, the far end first; told times stay', async () => {
    await desk.database.rows(
      "update booth_call set lane_capacity = 1, set_up_minutes = 30, set_up_until = '08:00'",
    );
    const vehicle = { vehicle: { lengthCm: null } };
    const [near, far, told, late, walks, elsewhere] = await Promise.all(
      (['1', '10', '2', '3', '4', '5'] as const).map(async (number, at) => {
        const street = at === 5 ? 'Am Teich' : 'Hauptweg';
        const placeId = await aBoothPlace(desk.database, dayId, number, { street, xCm: at * 600 });
        return accepted({ state: 'placed', placeId, needs: at === 4 ? {} : vehicle });
      }),
    );
    await desk.database.rows(
      `update booth set set_up_at = '07:30', told = '{"number":"2","setUpAt":"07:30"}' where id = ?`,
      [told],
    );
    const { body } = await office<BoothSetUpView>('POST', path(deskRoutes.deskBoothSetUp));
    expect(body).toEqual({
      slots: [
        { at: '07:00', street: 'Am Teich', boothIds: [elsewhere] },
        { at: '07:00', street: 'Hauptweg', boothIds: [far] },
        { at: '07:30', street: 'Hauptweg', boothIds: [told] },
      ],
      onFoot: [walks],
      leftOver: [near, late],
    });
    const read = await office<BoothSetUpView>('GET', path(deskRoutes.deskBoothSetUp));
    expect(read.body).toEqual(body);
    expect((await rowOf(told ?? ''))?.untold).toBe(false);
  });
});
