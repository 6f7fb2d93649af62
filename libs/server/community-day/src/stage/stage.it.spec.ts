import {
  deskRoutes,
  route,
  routes,
  type PublicDayProgramme,
  type StageActInput,
  type StageMoved,
  type StageView,
} from '@dabei/contracts';
import { aBoothCall, aBoothPlace, aStoredBooth } from '../testing/a-booth-call';
import { aCommunityDay, at } from '../testing/a-community-day';
import { aCommunityDesk, type Ask, type CommunityDesk } from '../testing/a-community-desk';

const slug = 'weltkindertag-2027';
const choir = { name: 'Kim Beispiel', phone: null, email: 'kim@example.org', language: 'de' };

describe('the stage', () => {
  let desk: CommunityDesk;
  let office: Ask;
  let dayId = '';

  const stagePath = route(deskRoutes.deskStage, { slug });
  const enter = (title: string, of: Partial<StageActInput> = {}) =>
    office<StageView>('POST', stagePath, {
      ...{ title, minutes: 30, changeoverMinutes: 10, fixedAt: null, boothId: null },
      ...{ contact: null, ...of },
    });
  const stage = async () => (await office<StageView>('GET', stagePath)).body;
  const programme = async () =>
    (await office<PublicDayProgramme>('GET', route(routes.publicDayProgramme, { slug }))).body;
  const running = ({ acts }: StageView) =>
    acts.map(({ title, startsAt }) => `${startsAt.slice(11, 16)} ${title}`);
  const idOf = async (title: string) =>
    (await stage()).acts.find((act) => act.title === title)?.id ?? '';
  const move = async (title: string, how: object) =>
    office<StageMoved>('POST', route(deskRoutes.deskStageActMove, { id: await idOf(title) }), {
      version: (await stage()).version,
      ...how,
    });
  const tell = () =>
    desk.database.rows("update stage_act set told_at_time = '2027-09-19T09:00:00Z'");

  beforeAll(async () => {
    desk = await aCommunityDesk();
    office = await desk.as('office');
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    await desk.empty();
    await desk.at('2027-08-10T10:00:00Z');
    dayId = await aCommunityDay(desk.database);
    await aBoothCall(desk.database, dayId);
  });

  it('acts follow each other with their changeovers, round a promised time', async () => {
    await enter('Chor');
    await enter('Tanz', { minutes: 20 });
    const last = await enter('Grußwort', { fixedAt: '11:45', minutes: 10, changeoverMinutes: 5 });
    expect(last.status).toBe(200);
    expect(running(last.body)).toEqual(['09:00 Chor', '09:45 Grußwort', '10:00 Tanz']);
    expect(last.body).toMatchObject({ opens: '11:00', from: '11:00', problems: [], untold: 3 });
    expect(running(await stage())).toEqual(running(last.body));
  });

  it('an act moves by places and before another, each order seen by one', async () => {
    for (const title of ['Chor', 'Tanz', 'Band']) await enter(title);
    const later = await move('Chor', { by: 1 });
    expect(later.body.outcome).toBe('moved');
    expect(running(later.body.stage)).toEqual(['09:00 Tanz', '09:40 Chor', '10:20 Band']);
    const before = await move('Band', { beforeId: await idOf('Tanz') });
    expect(running(before.body.stage)).toEqual(['09:00 Band', '09:40 Tanz', '10:20 Chor']);
    const behind = await move('Band', { beforeId: null });
    expect(running(behind.body.stage)).toEqual(['09:00 Tanz', '09:40 Chor', '10:20 Band']);
    expect((await move('Band', { by: 1 })).body).toMatchObject({
      outcome: 'refused',
      reason: 'at-the-edge',
    });
    expect((await move('Band', { by: -1, version: 1 })).body.code).toBe('changed-meanwhile');
  });

  it('a promised time moves for nobody, and what does not fit is said', async () => {
    await enter('Grußwort', { fixedAt: '10:30' });
    await enter('Marathon', { minutes: 400 });
    expect((await move('Grußwort', { by: 1 })).body).toMatchObject({ reason: 'fixed-time' });
    expect((await stage()).problems.map(({ reason, minutes }) => [reason, minutes])).toEqual([
      ['before-opening', 30],
      ['after-closing', 50],
    ]);
  });

  it('two desks move at once: one of them has to look again', async () => {
    for (const title of ['Chor', 'Tanz', 'Band']) await enter(title);
    const { version } = await stage();
    const both = await Promise.all([
      move('Chor', { by: 1, version }),
      move('Band', { by: -1, version }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(new Set(running(await stage())).size).toBe(3);
  });

  it('a day that runs late, and on time again', async () => {
    await enter('Chor');
    await enter('Grußwort', { fixedAt: '14:00' });
    const from = (time: string, version: number) =>
      office<StageView>('POST', route(deskRoutes.deskStageFrom, { slug }), { version, from: time });
    const late = await from('11:20', 3);
    expect(running(late.body)).toEqual(['09:20 Chor', '12:00 Grußwort']);
    expect((await from('11:40', 3)).body.code).toBe('changed-meanwhile');
    expect((await from('11:00', late.body.version)).body.from).toBe('11:00');
    expect(running(await stage())).toEqual(['09:00 Chor', '12:00 Grußwort']);
  });

  it('an act is untold until its time is told, and again when somebody else answers for it', async () => {
    await enter('Chor', { contact: choir as StageActInput['contact'] });
    await tell();
    const { untold, acts } = await stage();
    expect([untold, acts[0]?.who]).toEqual([0, 'Kim Beispiel']);
    const [act] = acts;
    const {
      id,
      startsAt: _s,
      endsAt: _e,
      who: _w,
      toldAt: _t,
      boothGone: _g,
      ...known
    } = act ?? { id: '' };
    const change = (changes: object) =>
      office<StageView>('PUT', route(deskRoutes.deskStageAct, { id }), { ...known, ...changes });
    expect((await change({ title: 'Kinderchor' })).body.untold).toBe(0);
    expect((await change({ title: 'Chor' })).body.code).toBe('changed-meanwhile');
    const elsewhere = { contact: { ...choir, email: 'alex@example.org' }, version: 2 };
    expect((await change(elsewhere)).body.untold).toBe(1);
    await desk.at(at('11:01').toISOString());
    // whoever should be on already is told nothing more
    expect((await stage()).untold).toBe(0);
  });

  it('what an association with a booth would like to show is taken over once', async () => {
    const boothId = await aStoredBooth(desk.database, dayId, { association: 'Musikschule' });
    await desk.database.rows(
      `update booth set stage_wish = '{"title":"Trommeln","minutes":20}' where id = ?`,
      [boothId],
    );
    expect((await stage()).wishes).toEqual([
      { boothId, association: 'Musikschule', title: 'Trommeln', minutes: 20 },
    ]);
    const taken = (await enter('Trommeln', { boothId, minutes: 20 })).body;
    expect([taken.wishes, taken.acts[0]?.who]).toEqual([[], 'Musikschule']);
    const both = await enter('Zweimal', { boothId, contact: choir as StageActInput['contact'] });
    expect(both.status).toBe(422);
    const elsewhere = await aCommunityDay(desk.database, { slug: 'anderswo' });
    await aBoothCall(desk.database, elsewhere);
    const foreign = await aStoredBooth(desk.database, elsewhere);
    expect((await enter('Fremd', { boothId: foreign })).status).toBe(404);
  });

  it('an act goes, and nothing moves once the day is called off', async () => {
    await enter('Chor');
    await enter('Tanz');
    const path = route(deskRoutes.deskStageAct, { id: await idOf('Chor') });
    const left = await office<StageView>('DELETE', path);
    expect(running(left.body)).toEqual(['09:00 Tanz']);
    expect((await office('DELETE', path)).status).toBe(404);
    await desk.database.rows('update community_day set called_off_at = now()');
    expect((await enter('Band')).body.reason).toBe('booth-called-off');
    expect((await stage()).day.calledOff).toBe(true);
    expect((await programme()).acts).toEqual([]);
  });

  it('the page of the day says what was told, and nothing of who answers for it', async () => {
    await enter('Chor', { contact: choir as StageActInput['contact'] });
    const placeId = await aBoothPlace(desk.database, dayId, 'A10');
    const second = await aBoothPlace(desk.database, dayId, 'A9', { xCm: 1500 });
    const told = await aStoredBooth(desk.database, dayId, { state: 'placed', placeId });
    await aStoredBooth(desk.database, dayId, { state: 'placed', placeId: second, title: 'Still' });
    await aStoredBooth(desk.database, dayId, { state: 'accepted', title: 'Ohne Platz' });
    expect(await programme()).toMatchObject({
      ...{ title: 'Weltkindertag', emergency: 'Notruf 112', lostChildPoint: 'Zelt am Brunnen' },
      ...{ acts: [], booths: [], plan: null },
    });
    await tell();
    await desk.database.rows(`update booth set told = '{"number":"A10"}' where id = ?`, [told]);
    await enter('Noch nicht gesagt');
    const page = await programme();
    expect(page.acts).toEqual([
      {
        ...{ title: 'Chor', about: '' },
        ...{ startsAt: '2027-09-19T09:00:00.000Z', endsAt: '2027-09-19T09:30:00.000Z' },
      },
    ]);
    expect(page.booths).toEqual([
      {
        ...{ number: 'A10', association: 'Turnverein', title: 'Bewegung', about: '' },
        ...{ kind: 'activity', ages: { from: 6, until: 12 }, access: 'step-free' },
        languages: ['de'],
      },
    ]);
    expect(page.plan?.places.map(({ number, look }) => [number, look])).toEqual([
      ['A9', 'free'],
      ['A10', 'taken'],
    ]);
    expect(JSON.stringify(page)).not.toMatch(/Kim|example\.org|0221|"watts"|needs|connectionId/);
  });

  it('whose association does not come, the office sees on the stage and nobody else does', async () => {
    const boothId = await aStoredBooth(desk.database, dayId, { association: 'Musikschule' });
    await enter('Trommeln', { boothId });
    await tell();
    const gone = async () => (await stage()).acts.map(({ boothGone }) => boothGone);
    expect([await gone(), (await programme()).acts.length]).toEqual([[false], 1]);
    for (const state of ['withdrawn', 'declined', 'released', 'called-off']) {
      await desk.database.rows('update booth set state = ? where id = ?', [state, boothId]);
      expect([await gone(), (await programme()).acts]).toEqual([[true], []]);
    }
  });

  it('is nobody else’s, and there is no page before the day is announced', async () => {
    const evaluator = await desk.as('evaluator');
    expect((await evaluator('GET', stagePath)).status).toBe(403);
    await desk.database.rows("update community_day set phase = 'preparing'");
    expect((await office('GET', route(routes.publicDayProgramme, { slug }))).status).toBe(404);
  });
});
