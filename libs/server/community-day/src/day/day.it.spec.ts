import {
  deskRoutes,
  route,
  type CommunityDayList,
  type CommunityDayOverview,
  type CommunityDayView,
  type VisitorBoard,
} from '@dabei/contracts';
import { randomUUID } from 'node:crypto';
import {
  aCommunityDay,
  aShiftRole,
  aSignup,
  aStoredShift,
  aStoredVolunteer,
  aYoungPerson,
} from '../testing/a-community-day';
import { aCommunityDesk, type Ask, type CommunityDesk } from '../testing/a-community-desk';

const answers = { title: 'Weltkindertag', place: 'Stadtpark', heldOn: '2027-09-19' };

describe('a community day', () => {
  let desk: CommunityDesk;
  let office: Ask;
  const one = (slug: string): string => route(deskRoutes.deskCommunityDay, { slug });
  const create = (changes: object = {}) =>
    office<CommunityDayOverview>('POST', deskRoutes.deskCommunityDays, { ...answers, ...changes });
  const settingsOf = (day: CommunityDayView) => {
    const { slug: _, phase: __, calledOffAt: ___, calledOffWords: ____, ...settings } = day;
    return settings;
  };
  const move = async (slug: string, step: 'advance' | 'go-back') => {
    const { version } = (await office<CommunityDayOverview>('GET', one(slug))).body.day;
    const path = route(deskRoutes.deskCommunityDayPhase, { slug });
    return office<CommunityDayOverview>('POST', path, { version, move: step });
  };
  const idOf = async (slug: string): Promise<string> =>
    (await desk.database.row<{ id: string }>('select id from community_day where slug = ?', [slug]))
      ?.id ?? '';
  const startsOf = async (slug: string): Promise<string[]> => {
    const rows = await desk.database.rows<{ at: string }>(
      `select to_char(starts_at at time zone 'Europe/Berlin', 'YYYY-MM-DD HH24:MI') as at
       from shift where day_id = ? order by 1`,
      [await idOf(slug)],
    );
    return rows.map(({ at }) => at);
  };

  beforeAll(async () => {
    desk = await aCommunityDesk();
    office = await desk.as('office');
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    await desk.empty();
    await desk.at('2027-08-10T10:00:00Z');
  });

  it('begins with three answers; the rest is usual', async () => {
    const { status, body } = await create();
    expect(status).toBe(201);
    expect(body.day).toMatchObject({
      slug: 'aktionstag-2027-09-19',
      phase: 'preparing',
      opensAt: '10:00',
      cancelFreeUntil: '2027-09-16T18:00:00.000Z',
      eraseOn: '2027-11-14',
      version: 1,
    });
    expect((await create()).body.day.slug).toBe('aktionstag-2027-09-19-2');
    const { days } = (await office<CommunityDayList>('GET', deskRoutes.deskCommunityDays)).body;
    expect(days.map(({ slug }) => slug).sort()).toEqual([
      'aktionstag-2027-09-19',
      'aktionstag-2027-09-19-2',
    ]);
  });

  it('keeps its settings, unchanged meanwhile and in order', async () => {
    const settings = settingsOf((await create()).body.day);
    const path = one('aktionstag-2027-09-19');
    const changed = await office<CommunityDayOverview>('PUT', path, {
      ...settings,
      emergency: 'Verlorene Kinder: Zelt am Brunnen',
      youthHours: 4,
    });
    expect(changed.body.day).toMatchObject({ youthHours: 4, version: 2 });
    expect((await office('PUT', path, settings)).body.code).toBe('changed-meanwhile');
    const late = { ...settings, version: 2, cancelFreeUntil: '2027-09-25T10:00:00Z' };
    expect((await office('PUT', path, late)).status).toBe(422);
  });

  it('takes roles and shifts of another year at the same hour, and nobody who helped', async () => {
    const dayId = await aCommunityDay(desk.database);
    const role = await aShiftRole(desk.database, dayId);
    const shift = await aStoredShift(desk.database, role, ['10:00', '12:00'], 3);
    await aSignup(desk.database, shift, await aStoredVolunteer(desk.database, dayId));
    // in another time of the year, so that the clock differs by an hour
    const { body } = await create({ copyOf: 'weltkindertag-2027', heldOn: '2028-12-03' });
    expect(body.counts).toMatchObject({ shifts: 1, needed: 3, taken: 0, volunteers: 0 });
    expect(await startsOf(body.day.slug)).toEqual(['2028-12-03 10:00']);
    expect(body.day.emergency).toBe('Notruf 112');
    await desk.database.rows("update community_day set phase = 'erased' where id = ?", [dayId]);
    const list = await office<CommunityDayList>('GET', deskRoutes.deskCommunityDays);
    expect(list.body.days.map(({ slug }) => slug)).not.toContain('weltkindertag-2027');
    expect(list.body.copies.map(({ slug }) => slug)).toContain('weltkindertag-2027');
    expect((await office('GET', one('weltkindertag-2027'))).status).toBe(404);
  });

  it('opens with a shift only, and goes back while nobody has signed up', async () => {
    const { slug } = (await create()).body.day;
    expect((await move(slug, 'advance')).body.reason).toBe('community-day-no-shifts');
    const dayId = await idOf(slug);
    const role = await aShiftRole(desk.database, dayId);
    const shift = await aStoredShift(desk.database, role, ['10:00', '12:00']);
    expect((await move(slug, 'advance')).body.day.phase).toBe('open');
    await move(slug, 'go-back');
    await move(slug, 'advance');
    await aSignup(desk.database, shift, await aStoredVolunteer(desk.database, dayId));
    expect((await move(slug, 'go-back')).body.reason).toBe('community-day-has-volunteers');
    const read = await office<CommunityDayOverview>('GET', one(slug));
    expect(read.body.steps).toEqual([
      { move: 'advance', to: 'closed', refused: null },
      { move: 'go-back', to: 'preparing', refused: 'has-volunteers' },
    ]);
    const lines = await desk.database.rows<{ action: string }>(
      'select action from audit_line where subject_id = ? order by at, id',
      [dayId],
    );
    expect(lines.map(({ action }) => action)).toEqual([
      'community-day-created',
      ...Array.from({ length: 3 }, () => 'community-day-phase-moved'),
    ]);
  });

  it('moves its shifts along with the date, which stays once somebody has signed up', async () => {
    const dayId = await aCommunityDay(desk.database);
    const role = await aShiftRole(desk.database, dayId);
    const shift = await aStoredShift(desk.database, role, ['10:00', '12:00']);
    const path = one('weltkindertag-2027');
    const { day } = (await office<CommunityDayOverview>('GET', path)).body;
    const moved = { ...settingsOf(day), heldOn: '2027-09-20' };
    expect((await office('PUT', path, moved)).status).toBe(200);
    expect(await startsOf('weltkindertag-2027')).toEqual(['2027-09-20 10:00']);
    await aSignup(desk.database, shift, await aStoredVolunteer(desk.database, dayId));
    const again = await office('PUT', path, { ...moved, heldOn: '2027-09-19', version: 2 });
    expect(again.body.reason).toBe('community-day-is-fixed');
  });

  it('keeps the handover that somebody needs', async () => {
    const dayId = await aCommunityDay(desk.database);
    const role = await aShiftRole(desk.database, dayId);
    const first = await aStoredShift(desk.database, role, ['10:00', '12:00']);
    const second = await aStoredShift(desk.database, role, ['11:50', '14:00']);
    const volunteer = await aStoredVolunteer(desk.database, dayId);
    await aSignup(desk.database, first, volunteer);
    await aSignup(desk.database, second, volunteer);
    const path = one('weltkindertag-2027');
    const settings = settingsOf((await office<CommunityDayOverview>('GET', path)).body.day);
    const shorter = await office('PUT', path, { ...settings, graceMinutes: 5 });
    expect(shorter.body.reason).toBe('community-day-grace-needed');
    expect((await office('PUT', path, { ...settings, graceMinutes: 10 })).status).toBe(200);
  });

  it('counts hands, requests and missing consents, and nobody without a code', async () => {
    const dayId = await aCommunityDay(desk.database);
    const role = await aShiftRole(desk.database, dayId);
    const shift = await aStoredShift(desk.database, role, ['10:00', '12:00'], 5);
    const young = await aStoredVolunteer(desk.database, dayId, { person: aYoungPerson });
    await aSignup(desk.database, shift, young);
    await aSignup(desk.database, shift, await aStoredVolunteer(desk.database, dayId), 'asked');
    const holdUntil = '2027-08-10T10:30:00Z';
    const held = await aStoredVolunteer(desk.database, dayId, { holdUntil });
    await aSignup(desk.database, shift, held, 'held');
    const { body } = await office<CommunityDayOverview>('GET', one('weltkindertag-2027'));
    expect(body.counts).toEqual({
      shifts: 1,
      needed: 5,
      taken: 1,
      asked: 1,
      volunteers: 2,
      consentMissing: 1,
    });
  });

  it('counts visitors by tapping: the same press once, and never fewer than nobody', async () => {
    await aCommunityDay(desk.database, { phase: 'day' });
    const path = route(deskRoutes.deskVisitors, { slug: 'weltkindertag-2027' });
    const stroke = { kind: 'child', people: 3, pressKey: randomUUID() };
    await Promise.all([office('POST', path, stroke), office('POST', path, stroke)]);
    await office('POST', path, { kind: 'adult', people: 2, pressKey: randomUUID() });
    await office('POST', path, { kind: 'child', people: -1, pressKey: randomUUID() });
    expect((await office<VisitorBoard>('GET', path)).body).toEqual({ children: 2, adults: 2 });
    const below = { kind: 'child', people: -3, pressKey: randomUUID() };
    expect((await office('POST', path, below)).body.reason).toBe('visitors-below-zero');
    expect((await office<VisitorBoard>('GET', path)).body).toEqual({ children: 2, adults: 2 });
  });

  it('is the office’s: a companion and a partner are refused', async () => {
    for (const bundle of ['companion', 'organiser']) {
      const ask = await desk.as(bundle);
      expect((await ask('GET', deskRoutes.deskCommunityDays)).status).toBe(403);
      expect((await ask('POST', deskRoutes.deskCommunityDays, answers)).status).toBe(403);
    }
  });
});
