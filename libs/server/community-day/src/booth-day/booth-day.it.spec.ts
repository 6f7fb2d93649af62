import {
  deskRoutes,
  route,
  type BoothDay,
  type BoothDayMove,
  type BoothDayRow,
  type BoothScanned,
} from '@dabei/contracts';
import { Sealer, boothArrivalCodeOf, secretHash } from '@dabei/server/platform';
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
const kettle = { power: { watts: 2000, connector: 'schuko' as const } };

describe('booths on the day itself', () => {
  let desk: CommunityDesk;
  let office: Ask;
  let dayId = '';
  const read = async (): Promise<BoothDay> =>
    (await office<BoothDay>('GET', route(deskRoutes.deskBoothDay, { slug }))).body;
  const rowOf = async (id: string): Promise<BoothDayRow | undefined> =>
    (await read()).booths.find((row) => row.id === id);
  const move = async (id: string, what: BoothDayMove['move'], version?: number) =>
    office<BoothDayRow>('POST', route(deskRoutes.deskBoothDayMove, { id }), {
      version: version ?? (await rowOf(id))?.version ?? 0,
      move: what,
    });
  const scan = async (code: string) =>
    (await office<BoothScanned>('POST', route(deskRoutes.deskBoothScan, { slug }), { code })).body;
  const codeOf = async (id: string): Promise<string> => {
    const code = boothArrivalCodeOf(desk.app.get(Sealer), id);
    await desk.database.rows('update booth set code_hash = ? where id = ?', [secretHash(code), id]);
    return code;
  };
  const standing = async (id: string) =>
    desk.database.row<{ place: string | null; connection: string | null; look: object[] }>(
      'select place_id as place, connection_id as connection, to_look_at as look from booth where id = ?',
      [id],
    );
  /** On a place of its own. */
  const placed = async (
    number: string,
    changes: Parameters<typeof aStoredBooth>[2] = {},
  ): Promise<{ id: string; placeId: string }> => {
    const placeId = await aBoothPlace(desk.database, dayId, number);
    return {
      id: await aStoredBooth(desk.database, dayId, { state: 'placed', placeId, ...changes }),
      placeId,
    };
  };

  beforeAll(async () => {
    desk = await aCommunityDesk();
    office = await desk.as('office');
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    await desk.empty();
    await desk.database.rows('delete from attempt');
    await desk.at('2027-09-19T06:30:00Z');
    dayId = await aCommunityDay(desk.database, { phase: 'day' });
    await aBoothCall(desk.database, dayId);
  });

  it('are listed by number with whom to call, and nobody else', async () => {
    const [second, first] = [await placed('12'), await placed('2', { association: 'Pfadfinder' })];
    await aStoredBooth(desk.database, dayId, { state: 'waiting' });
    await aStoredBooth(desk.database, dayId, { state: 'withdrawn' });
    const { day, booths } = await read();
    expect(day).toMatchObject({
      ...{ isOn: true, calledOff: false, hasCall: true, emergency: 'Notruf 112' },
      ...{ lostChildPoint: 'Zelt am Brunnen', firstAid: 'Wagen an der Bühne' },
    });
    expect(booths.map(({ id, number }) => [id, number])).toEqual([
      [first.id, '2'],
      [second.id, '12'],
    ]);
    expect(booths[0]).toMatchObject({
      ...{
        association: 'Pfadfinder',
        contact: 'Kim Beispiel',
        phone: '0221 12345',
        state: 'placed',
      },
    });
  });

  it('are read by the desk alone, and kept by no cache', async () => {
    for (const bundle of ['organiser', 'evaluator', 'gift-helper'])
      for (const [method, path] of [
        ['GET', route(deskRoutes.deskBoothDay, { slug })],
        ['GET', route(deskRoutes.deskBoothStormCalls, { slug })],
        ['POST', route(deskRoutes.deskBoothScan, { slug })],
      ] as const)
        expect((await (await desk.as(bundle))(method, path)).status).toBe(403);
    const { headers } = await office('GET', route(deskRoutes.deskBoothDay, { slug }));
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('arrive by their code, once, and by a slip of the finger not at all', async () => {
    const { id } = await placed('7');
    const code = await codeOf(id);
    const [one, other] = await Promise.all([
      scan(code),
      scan(code.toLowerCase().replace('-', ' ')),
    ]);
    expect([one.outcome, other.outcome].sort()).toEqual(['already', 'arrived']);
    expect(await rowOf(id)).toMatchObject({ state: 'arrived', number: '7' });
    expect((await move(id, 'undo-arrival')).body).toMatchObject({
      state: 'placed',
      arrivedAt: null,
    });
    expect(await scan('AAAA-AAAA')).toMatchObject({ reason: 'unknown-code', booth: null });
  });

  it('whose code somebody guesses at stay unknown, also to a lucky hit', async () => {
    const code = await codeOf((await placed('7')).id);
    for (let count = 0; count < 41; count += 1) await scan(`AAAA-${String(1000 + count)}`);
    const { status } = await office('POST', route(deskRoutes.deskBoothScan, { slug }), { code });
    expect(status).toBe(429);
  });

  it('of another day are not found by their code', async () => {
    const other = await aCommunityDay(desk.database, { slug: 'spieltag-2027', phase: 'day' });
    await aBoothCall(desk.database, other);
    const code = await codeOf(await aStoredBooth(desk.database, other, { state: 'accepted' }));
    expect(await scan(code)).toMatchObject({ reason: 'unknown-code', booth: null });
  });

  it('are refused with whose it is where they do not stand on the plan or the day is not on', async () => {
    const id = await aStoredBooth(desk.database, dayId, { state: 'accepted' });
    const code = await codeOf(id);
    expect(await scan(code)).toMatchObject({
      reason: 'not-in-this-state',
      booth: { id, number: null },
    });
    await desk.database.rows("update community_day set phase = 'closed'");
    expect(await scan(code)).toMatchObject({ reason: 'not-the-day' });
    await desk.database.rows('update community_day set called_off_at = ?', [
      '2027-09-19T05:00:00Z',
    ]);
    expect(await scan(code)).toMatchObject({ reason: 'called-off' });
  });

  it('move only on the day, as the list was read, and a second tap is no mistake', async () => {
    const { id } = await placed('7');
    expect((await move(id, 'arrive', 99)).body.code).toBe('changed-meanwhile');
    const { version } = (await move(id, 'arrive')).body;
    expect((await move(id, 'arrive', 1)).body).toMatchObject({ state: 'arrived', version });
    expect((await move(id, 'close')).body.state).toBe('closed');
    expect((await move(id, 'reopen')).body.state).toBe('arrived');
    expect((await move(id, 'release')).body.reason).toBe('booth-not-in-this-state');
    await desk.database.rows("update community_day set phase = 'closed'");
    expect((await move(id, 'undo-arrival')).body.reason).toBe('booth-not-the-day');
    await desk.database.rows('update community_day set called_off_at = ?', [
      '2027-09-19T05:00:00Z',
    ]);
    expect((await move(id, 'undo-arrival')).body.reason).toBe('booth-called-off');
    const lines = await desk.database.rows<{ action: string }>(
      'select action from audit_line where subject_id = ? order by at, id',
      [id],
    );
    expect(lines.map(({ action }) => action)).toEqual([
      ...['booth-arrived', 'booth-closed', 'booth-reopened'],
    ]);
  });

  it('that did not come free place and power, and get both back', async () => {
    const connectionId = await aPowerConnection(desk.database, dayId, 'V1');
    const { id, placeId } = await placed('7', { connectionId, needs: kettle });
    expect((await move(id, 'release')).body).toMatchObject({
      ...{ state: 'released', number: '7', canReturn: true },
    });
    expect(await standing(id)).toMatchObject({ place: null, connection: null });
    expect((await move(id, 'undo-release')).body.state).toBe('placed');
    expect(await standing(id)).toEqual({ place: placeId, connection: connectionId, look: [] });
    await move(id, 'release');
    expect((await move(id, 'let-in')).body).toMatchObject({ state: 'arrived', number: '7' });
  });

  it('come back without power where the box carries another by now, and the office looks', async () => {
    const connectionId = await aPowerConnection(desk.database, dayId, 'V1', 3000);
    const { id, placeId } = await placed('7', { connectionId, needs: kettle });
    await move(id, 'release');
    await placed('8', { connectionId, needs: kettle });
    await move(id, 'let-in');
    expect(await standing(id)).toEqual({
      place: placeId,
      connection: null,
      look: [{ reason: 'above-limit', limitWatts: 3000, wouldBeWatts: 4000 }],
    });
  });

  it('that come late get another place that suits them, or hear that there is none', async () => {
    const { id, placeId } = await placed('7');
    await move(id, 'release');
    await aStoredBooth(desk.database, dayId, { state: 'placed', placeId });
    expect(await rowOf(id)).toMatchObject({ canReturn: false });
    await aBoothPlace(desk.database, dayId, '9', { widthCm: 200 });
    expect((await move(id, 'undo-release')).body.reason).toBe('booth-place-given');
    expect((await move(id, 'let-in')).body.reason).toBe('booth-place-given');
    await aBoothPlace(desk.database, dayId, '10');
    expect((await move(id, 'undo-release')).body.reason).toBe('booth-place-given');
    expect((await move(id, 'let-in')).body).toMatchObject({ state: 'arrived', number: '10' });
  });

  it('that need power and get a place without any are looked at by the office', async () => {
    const { id, placeId } = await placed('7', { needs: kettle });
    await move(id, 'release');
    await aStoredBooth(desk.database, dayId, { state: 'placed', placeId });
    await aBoothPlace(desk.database, dayId, '10');
    expect((await move(id, 'let-in')).body.number).toBe('10');
    expect(await standing(id)).toMatchObject({
      connection: null,
      look: [{ reason: 'not-connected' }],
    });
  });

  it('two who are let in at once never stand on one place', async () => {
    const [one, other] = [await placed('7'), await placed('8')];
    for (const { id } of [one, other]) await move(id, 'release');
    for (const { placeId } of [one, other])
      await aStoredBooth(desk.database, dayId, { state: 'placed', placeId });
    await aBoothPlace(desk.database, dayId, '9');
    const answers = await Promise.all([one, other].map(({ id }) => move(id, 'let-in')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await boothStatesOf(desk.database, [one.id, other.id])).sort()).toEqual([
      ...['arrived', 'released'],
    ]);
  });
});
