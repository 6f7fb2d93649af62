import {
  deskRoutes,
  route,
  type DeskShift,
  type ShiftBoard,
  type ShiftChangePreview,
  type ShiftRoleView,
} from '@dabei/contracts';
import {
  aCommunityDay,
  aShiftRole,
  aSignup,
  aStoredShift,
  aStoredVolunteer,
  aYoungPerson,
  at,
  messagesTo,
  statesOf,
} from '../testing/a-community-day';
import { aCommunityDesk, type Ask, type CommunityDesk } from '../testing/a-community-desk';

const slug = 'weltkindertag-2027';

describe('roles and shifts', () => {
  let desk: CommunityDesk;
  let office: Ask;
  let dayId = '';
  let role = '';
  const input = {
    name: 'Kuchentheke',
    about: '',
    needsConfirmation: false,
    minAge: 16,
    food: true,
  };
  const change = (changes: object = {}) => ({
    roleId: role,
    place: 'Wiese',
    note: '',
    startsAt: '10:00',
    endsAt: '12:00',
    needed: 2,
    version: 1,
    ...changes,
  });
  const preview = async (id: string, changes: object) =>
    (
      await office<ShiftChangePreview>(
        'POST',
        route(deskRoutes.deskShiftPreview, { id }),
        change(changes),
      )
    ).body;
  const put = (id: string, changes: object) =>
    office<DeskShift>('PUT', route(deskRoutes.deskShift, { id }), change(changes));
  const board = async () =>
    (await office<ShiftBoard>('GET', route(deskRoutes.deskShiftBoard, { slug }))).body;

  beforeAll(async () => {
    desk = await aCommunityDesk();
    office = await desk.as('office');
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    await desk.empty();
    await desk.at('2027-08-10T10:00:00Z');
    dayId = await aCommunityDay(desk.database);
    role = await aShiftRole(desk.database, dayId);
  });

  it('a role is written once by name, changed, and goes while no shift needs it', async () => {
    const roles = route(deskRoutes.deskShiftRoles, { slug });
    const made = await office<ShiftRoleView>('POST', roles, input);
    expect([made.status, made.body.name, made.body.version]).toEqual([201, 'Kuchentheke', 1]);
    expect((await office('POST', roles, input)).body.reason).toBe('shift-role-twice');
    const path = route(deskRoutes.deskShiftRole, { id: made.body.id });
    const later = { ...input, minAge: 18, version: 1 };
    expect((await office<ShiftRoleView>('PUT', path, later)).body.minAge).toBe(18);
    expect((await office('PUT', path, later)).body.code).toBe('changed-meanwhile');
    await aStoredShift(desk.database, made.body.id, ['10:00', '12:00']);
    expect((await office('DELETE', path)).body.reason).toBe('shift-role-has-shifts');
    await desk.database.rows('delete from shift');
    expect((await office('DELETE', path)).status).toBe(204);
    expect((await board()).roles.map(({ id }) => id)).toEqual([role]);
  });

  it('a shift is made in local time, and goes only while nobody is on it', async () => {
    const { version: _, ...shift } = change({ startsAt: '09:00', note: 'Bitte Schürze' });
    const path = route(deskRoutes.deskShifts, { slug });
    const made = await office<DeskShift>('POST', path, shift);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ startsAt: at('09:00').toISOString(), free: 2, signups: [] });
    const otherDay = await aCommunityDay(desk.database, { slug: 'anderer' });
    const elsewhere = await aShiftRole(desk.database, otherDay);
    expect((await office('POST', path, { ...shift, roleId: elsewhere })).status).toBe(404);
    const volunteer = await aStoredVolunteer(desk.database, dayId);
    const signup = await aSignup(desk.database, made.body.id, volunteer);
    const gone = route(deskRoutes.deskShift, { id: made.body.id });
    expect((await office('DELETE', gone)).body.reason).toBe('shift-has-people');
    await desk.database.rows("update shift_signup set state = 'cancelled' where id = ?", [signup]);
    expect((await office('DELETE', gone)).status).toBe(204);
  });

  it('the board shows who carries a shift, and counts who has not typed the code yet', async () => {
    const shift = await aStoredShift(desk.database, role, ['10:00', '12:00'], 3);
    const young = await aStoredVolunteer(desk.database, dayId, { person: aYoungPerson });
    await aSignup(desk.database, shift, young, 'asked');
    const holdUntil = '2027-08-10T10:30:00Z';
    const held = await aStoredVolunteer(desk.database, dayId, { holdUntil });
    await aSignup(desk.database, shift, held, 'held');
    const { shifts, volunteers } = await board();
    expect(shifts).toMatchObject([{ free: 1, signups: [{ volunteerId: young, state: 'asked' }] }]);
    expect(volunteers).toMatchObject([
      { id: young, age: 16, consent: 'missing', parent: { name: 'Alex Beispiel' } },
    ]);
  });

  it('a change is shown before it is done, and each person is told once', async () => {
    const shift = await aStoredShift(desk.database, role, ['10:00', '12:00'], 4);
    const kim = await aStoredVolunteer(desk.database, dayId);
    const robin = await aStoredVolunteer(desk.database, dayId, { person: { email: null } });
    await aSignup(desk.database, shift, kim);
    await aSignup(desk.database, shift, robin);
    const gone = await aStoredVolunteer(desk.database, dayId);
    await aSignup(desk.database, shift, gone, 'cancelled');
    const moved = { startsAt: '10:30', endsAt: '12:30', needed: 4 };
    expect(await preview(shift, moved)).toEqual({
      ...{ told: 1, calls: 1, collides: 0, tooMany: 0, unfit: 0 },
    });
    expect(await messagesTo(desk.database)).toEqual([]);
    const done = await put(shift, moved);
    expect(done.body).toMatchObject({ startsAt: at('10:30').toISOString(), version: 2 });
    expect((await put(shift, moved)).body.code).toBe('changed-meanwhile');
    expect(await messagesTo(desk.database)).toEqual([
      { message: 'volunteer-news moved', volunteerId: kim },
    ]);
    // a note concerns nobody
    await put(shift, { ...moved, note: 'Bitte Sonnenhut', version: 2 });
    expect(await messagesTo(desk.database)).toHaveLength(1);
  });

  it('a change that puts somebody in two places cannot be done', async () => {
    const shift = await aStoredShift(desk.database, role, ['10:00', '12:00']);
    const other = await aStoredShift(desk.database, role, ['14:00', '16:00']);
    const kim = await aStoredVolunteer(desk.database, dayId);
    await aSignup(desk.database, shift, kim);
    await aSignup(desk.database, other, kim);
    const onto = { startsAt: '13:00', endsAt: '15:00' };
    expect((await preview(shift, onto)).collides).toBe(1);
    expect((await put(shift, onto)).body.reason).toBe('shift-collides');
    // so short a handover is possible
    expect((await put(shift, { startsAt: '13:00', endsAt: '14:10' })).status).toBe(200);
  });

  it('a change is no way around age, hours of the young or the instruction', async () => {
    const shift = await aStoredShift(desk.database, role, ['10:00', '12:00']);
    const young = await aStoredVolunteer(desk.database, dayId, { person: aYoungPerson });
    await aSignup(desk.database, shift, young);
    const late = { startsAt: '19:00', endsAt: '21:00' };
    expect(await preview(shift, late)).toMatchObject({ told: 1, unfit: 1 });
    expect((await put(shift, late)).body.reason).toBe('shift-unfit');
    const bar = await aShiftRole(desk.database, dayId, { name: 'Getränke', minAge: 18 });
    expect((await put(shift, { roleId: bar })).body.reason).toBe('shift-unfit');
    const cakes = await aShiftRole(desk.database, dayId, { name: 'Kuchen', food: true });
    expect((await put(shift, { roleId: cakes })).body.reason).toBe('shift-unfit');
  });

  it('fewer hands than people on it are asked for only when somebody was taken off', async () => {
    const shift = await aStoredShift(desk.database, role, ['10:00', '12:00']);
    for (let count = 0; count < 2; count += 1)
      await aSignup(desk.database, shift, await aStoredVolunteer(desk.database, dayId));
    expect((await preview(shift, { needed: 1 })).tooMany).toBe(1);
    expect((await put(shift, { needed: 1 })).body.reason).toBe('shift-too-many');
  });

  it('a place nobody typed the code for in time is free for fewer hands', async () => {
    const shift = await aStoredShift(desk.database, role, ['10:00', '12:00'], 1);
    const holdUntil = '2027-08-10T09:00:00Z';
    const held = await aStoredVolunteer(desk.database, dayId, { holdUntil });
    const signup = await aSignup(desk.database, shift, held, 'held');
    const gone = route(deskRoutes.deskShift, { id: shift });
    expect((await put(shift, { needed: 1 })).status).toBe(200);
    expect(await statesOf(desk.database, [signup])).toEqual(['expired']);
    expect((await office('DELETE', gone)).status).toBe(204);
  });

  it('is not for a partner or a companion', async () => {
    for (const bundle of ['companion', 'organiser']) {
      const ask = await desk.as(bundle);
      expect((await ask('GET', route(deskRoutes.deskShiftBoard, { slug }))).status).toBe(403);
    }
  });
});
