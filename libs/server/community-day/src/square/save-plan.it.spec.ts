import {
  deskRoutes,
  route,
  type BoothPlanSave,
  type BoothPlanView,
  type PowerConnectionInput,
} from '@dabei/contracts';
import { randomUUID } from 'node:crypto';
import { aBoothCall, aBoothPlace, aPowerConnection, aStoredBooth } from '../testing/a-booth-call';
import { aCommunityDay } from '../testing/a-community-day';
import { aCommunityDesk, type Ask, type CommunityDesk } from '../testing/a-community-desk';
import { asDrawn } from '../testing/a-square';

const slug = 'weltkindertag-2027';

describe('the plan of the booths', () => {
  let desk: CommunityDesk;
  let office: Ask;
  let dayId: string;
  const path = route(deskRoutes.deskBoothPlan, { slug });
  const read = async (): Promise<BoothPlanView> => (await office<BoothPlanView>('GET', path)).body;
  const save = (drawing: BoothPlanSave) => office<BoothPlanView>('PUT', path, drawing);
  const changed = async (changes: (drawn: BoothPlanSave) => Partial<BoothPlanSave>) => {
    const drawn = asDrawn(await read());
    return save({ ...drawn, ...changes(drawn) });
  };
  const connection = (changes: Partial<PowerConnectionInput>) =>
    changed(({ connections }) => ({
      connections: connections.map((one) => ({ ...one, ...changes })),
    }));
  const toLookAt = async (id: string) =>
    (
      await desk.database.row<{ reasons: { reason: string }[] }>(
        'select to_look_at as reasons from booth where id = ?',
        [id],
      )
    )?.reasons.map(({ reason }) => reason);

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

  it('is an empty sheet, then what was drawn', async () => {
    expect(await read()).toMatchObject({ version: 0, places: [], connections: [], booths: [] });
    const v1 = {
      ...{ id: randomUUID(), name: 'V1', limitWatts: 11_000 },
      sockets: { schuko: 4, 'cee-16': 1, 'cee-32': 0 },
    };
    const spot = { xCm: 500, yCm: 600, widthCm: 400, depthCm: 300, turn: 0 };
    const place = {
      ...{ ...spot, id: randomUUID(), number: '1', street: 'Hauptweg', zone: 'food' as const },
      ...{ hasWater: true, isStepFree: true, vehicleCm: 0, connectionId: v1.id },
    };
    const lane = { ...spot, id: randomUUID(), kind: 'lane' as const, words: 'Rettungsweg' };
    const drawn = { places: [place], areas: [lane], connections: [v1] };
    const { status, body } = await changed(() => drawn);
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...drawn, version: 1 });
    expect(body.connections[0]).toMatchObject({ watts: 0, freeWatts: 11_000, boothIds: [] });
    expect((await changed(() => ({ places: [], connections: [] }))).body.connections).toEqual([]);
    const lines = await desk.database.rows<{ details: object }>(
      "select details from audit_line where action = 'plan-saved' order by at, id",
    );
    expect(lines.map(({ details }) => details)).toEqual([
      { version: 1, added: 1, removed: 0, changed: 0 },
      { version: 2, added: 0, removed: 1, changed: 0 },
    ]);
  });

  it('two who draw at once do not lose each other’s work', async () => {
    await aBoothPlace(desk.database, dayId, '1');
    const drawn = asDrawn(await read());
    const [one, other] = await Promise.all([save(drawn), save(drawn)]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
    expect([one, other].map(({ body }) => body.code)).toContain('changed-meanwhile');
  });

  it('numbers may be exchanged, but nothing is there twice', async () => {
    await aBoothPlace(desk.database, dayId, 'A1');
    await aBoothPlace(desk.database, dayId, 'A2', { xCm: 2000 });
    await aPowerConnection(desk.database, dayId, 'V1');
    const numbers = (...all: string[]) =>
      changed(({ places }) => ({
        places: places.map((place, at) => ({ ...place, number: all[at] ?? '' })),
      }));
    expect((await numbers('A2', 'A1')).status).toBe(200);
    expect((await numbers('A1', 'a1')).body.reason).toBe('plan-number-twice');
    const twice = await changed(({ connections }) => ({
      connections: [...connections, ...connections].map((one, at) => ({
        ...one,
        ...(at === 0 ? {} : { id: randomUUID(), name: 'v1' }),
      })),
    }));
    expect(twice.body.reason).toBe('power-name-twice');
  });

  it('never leaves out a place or a connection that is used', async () => {
    const connectionId = await aPowerConnection(desk.database, dayId, 'V1');
    const placeId = await aBoothPlace(desk.database, dayId, '1', { connectionId });
    const power = { watts: 2000, connector: 'schuko' as const };
    const at = { placeId, connectionId, needs: { power } };
    await aStoredBooth(desk.database, dayId, { state: 'placed', ...at });
    expect((await changed(() => ({ places: [] }))).body.reason).toBe('booth-place-taken');
    const unplugged = await changed(({ places }) => ({
      places: places.map((place) => ({ ...place, connectionId: null })),
      connections: [],
    }));
    expect(unplugged.body.reason).toBe('power-in-use');
    expect((await changed(() => ({ connections: [] }))).status).toBe(422);
  });

  it('a limit goes below what hangs there only where the office named it', async () => {
    const connectionId = await aPowerConnection(desk.database, dayId, 'V1', 5000);
    const placeId = await aBoothPlace(desk.database, dayId, '1');
    const power = { watts: 3000, connector: 'schuko' as const };
    const booth = await aStoredBooth(desk.database, dayId, {
      ...{ state: 'placed', placeId, connectionId, needs: { power } },
    });
    expect((await connection({ limitWatts: 2999 })).body.reason).toBe('power-limit-used');
    expect((await connection({ limitWatts: 3000 })).body.connections[0]?.freeWatts).toBe(0);
    const fewer = { schuko: 0, 'cee-16': 1, 'cee-32': 1 };
    expect((await connection({ sockets: fewer })).body.reason).toBe('power-sockets-used');
    await desk.database.rows('update booth set power_override = ?::jsonb where id = ?', [
      JSON.stringify({ by: 'kim', reason: 'kocht erst mittags', lifted: ['above-limit'] }),
      booth,
    ]);
    const { body } = await connection({ limitWatts: 2000 });
    expect(body.connections[0]).toMatchObject({ watts: 3000, freeWatts: -1000 });
  });

  it('who stands on a place that does not suit any more is looked at, once', async () => {
    const placeId = await aBoothPlace(desk.database, dayId, '1');
    const booth = await aStoredBooth(desk.database, dayId, {
      ...{ state: 'placed', placeId, needs: { water: true } },
    });
    const place = (changes: Partial<BoothPlanSave['places'][number]>) =>
      changed(({ places }) => ({ places: places.map((one) => ({ ...one, ...changes })) }));
    await place({ hasWater: false, xCm: 900 });
    expect(await toLookAt(booth)).toEqual(['no-water']);
    await place({ widthCm: 200 });
    await place({ xCm: 800 });
    expect(await toLookAt(booth)).toEqual(['no-water', 'too-wide']);
    expect((await read()).booths).toMatchObject([{ id: booth, placeId, place: '1', toLookAt: 2 }]);
  });

  it('is the day’s own, and nobody else’s', async () => {
    await aBoothPlace(desk.database, dayId, '1');
    const { places } = asDrawn(await read());
    const other = await aCommunityDay(desk.database, { slug: 'spielfest' });
    await aBoothCall(desk.database, other);
    const elsewhere = route(deskRoutes.deskBoothPlan, { slug: 'spielfest' });
    const empty = asDrawn((await office<BoothPlanView>('GET', elsewhere)).body);
    expect((await office('PUT', elsewhere, { ...empty, places })).status).toBe(422);
    expect((await (await desk.as('companion'))('GET', path)).status).toBe(403);
    await desk.database.rows('update community_day set called_off_at = now()');
    expect((await changed(() => ({}))).body.reason).toBe('booth-called-off');
  });
});
