import { deskRoutes, route, type DeskSignup } from '@dabei/contracts';
import {
  aCommunityDay,
  aShiftRole,
  aSignup,
  aStoredShift,
  aStoredVolunteer,
  aYoungPerson,
  messagesTo,
  statesOf,
} from '../testing/a-community-day';
import { aCommunityDesk, type Ask, type CommunityDesk } from '../testing/a-community-desk';

describe('one volunteer on one shift', () => {
  let desk: CommunityDesk;
  let office: Ask;
  let dayId = '';
  let shift = '';
  const versionOf = async (id: string): Promise<number> =>
    (
      await desk.database.row<{ version: number }>(
        'select version from shift_signup where id = ?',
        [id],
      )
    )?.version ?? 0;
  const act = async (address: Parameters<typeof route>[0], id: string, input: object = {}) =>
    office<DeskSignup>('POST', address.replace(':id', id), {
      version: await versionOf(id),
      ...input,
    });
  const cancel = (id: string) =>
    act(deskRoutes.deskSignupCancel, id, { reason: 'hat angerufen, ist krank' });
  const reinstate = (id: string) => act(deskRoutes.deskSignupReinstate, id);
  const tick = (id: string, here = true, version?: number) =>
    act(deskRoutes.deskSignupCheckIn, id, { here, ...(version !== undefined && { version }) });
  const theDay = async (): Promise<void> => {
    await desk.at('2027-09-19T08:00:00Z');
    await desk.database.rows("update community_day set phase = 'day'");
  };

  beforeAll(async () => {
    desk = await aCommunityDesk();
    office = await desk.as('office');
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    await desk.empty();
    await desk.at('2027-08-10T10:00:00Z');
    dayId = await aCommunityDay(desk.database);
    const role = await aShiftRole(desk.database, dayId);
    shift = await aStoredShift(desk.database, role, ['10:00', '12:00'], 1);
  });

  it('is taken off by the office with a reason, also late, and told once', async () => {
    await desk.at('2027-09-18T10:00:00Z');
    const kim = await aStoredVolunteer(desk.database, dayId);
    const id = await aSignup(desk.database, shift, kim);
    const path = route(deskRoutes.deskSignupCancel, { id });
    expect((await office('POST', path, { reason: ' ', version: 1 })).status).toBe(422);
    expect((await cancel(id)).body.state).toBe('cancelled');
    expect((await cancel(id)).body.reason).toBe('shift-not-in-this-state');
    expect(await messagesTo(desk.database)).toEqual([
      { message: 'volunteer-news cancelled', volunteerId: kim },
    ]);
  });

  it('is taken back while the place is free and the time is', async () => {
    const kim = await aStoredVolunteer(desk.database, dayId);
    const id = await aSignup(desk.database, shift, kim);
    await cancel(id);
    expect((await reinstate(id)).body.state).toBe('taken');
    await cancel(id);
    const other = await aSignup(desk.database, shift, await aStoredVolunteer(desk.database, dayId));
    expect((await reinstate(id)).body.reason).toBe('shift-full');
    await cancel(other);
    const role = await aShiftRole(desk.database, dayId, { name: 'Aufbau' });
    const same = await aStoredShift(desk.database, role, ['11:00', '13:00']);
    await aSignup(desk.database, same, kim);
    expect((await reinstate(id)).body.reason).toBe('shift-collides');
  });

  it('taken back for two at once fills the one place once', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 4; count += 1) {
      const volunteer = await aStoredVolunteer(desk.database, dayId);
      ids.push(await aSignup(desk.database, shift, volunteer, 'cancelled'));
    }
    const answers = await Promise.all(ids.map(reinstate));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(answers.map(({ body }) => body.reason ?? '').filter(Boolean)).toEqual([
      ...['shift-full', 'shift-full', 'shift-full'],
    ]);
  });

  it('tells who is taken off, and who is back after all', async () => {
    const id = await aSignup(desk.database, shift, await aStoredVolunteer(desk.database, dayId));
    await cancel(id);
    await reinstate(id);
    expect((await messagesTo(desk.database)).map(({ message }) => message)).toEqual([
      'volunteer-news cancelled',
      'volunteer-news signed-up',
    ]);
  });

  it('is ticked on the day, twice is once, and unticked where it was the wrong line', async () => {
    const id = await aSignup(desk.database, shift, await aStoredVolunteer(desk.database, dayId));
    expect((await tick(id)).body.reason).toBe('shift-not-the-day');
    await theDay();
    const first = await tick(id, true, 1);
    expect(first.body).toMatchObject({ state: 'checked-in', version: 2 });
    expect(first.body.checkedInAt).toMatch(/^2027-09-19T08:00/);
    // another tablet that was offline
    expect((await tick(id, true, 1)).body).toMatchObject({ state: 'checked-in', version: 2 });
    expect((await tick(id, false)).body).toMatchObject({ state: 'taken', checkedInAt: null });
    expect((await tick(id, true, 1)).body.code).toBe('changed-meanwhile');
    const lines = await desk.database.rows<{ action: string }>(
      'select action from audit_line order by at, id',
    );
    expect(lines.map(({ action }) => action)).toEqual([
      'volunteer-checked-in',
      'volunteer-check-in-undone',
    ]);
  });

  it('does not begin without the parents’ yes', async () => {
    const young = await aStoredVolunteer(desk.database, dayId, { person: aYoungPerson });
    const id = await aSignup(desk.database, shift, young);
    await theDay();
    expect((await tick(id)).body.reason).toBe('shift-consent-missing');
    expect(await statesOf(desk.database, [id])).toEqual(['taken']);
    await office('POST', route(deskRoutes.deskVolunteerPapers, { id: young }), {
      ...{ foodUntil: null, consentOnPaper: true, version: 1 },
    });
    expect((await tick(id)).body.state).toBe('checked-in');
  });

  it('who was given up and comes after all needs a free place', async () => {
    const missed = await aStoredVolunteer(desk.database, dayId);
    const id = await aSignup(desk.database, shift, missed, 'missed');
    const standIn = await aStoredVolunteer(desk.database, dayId);
    const other = await aSignup(desk.database, shift, standIn);
    await theDay();
    expect((await tick(id)).body.reason).toBe('shift-full');
    await cancel(other);
    expect((await tick(id)).body.state).toBe('checked-in');
  });

  it('is nothing a stranger reaches', async () => {
    const id = await aSignup(desk.database, shift, await aStoredVolunteer(desk.database, dayId));
    for (const bundle of ['companion', 'organiser']) {
      const ask = await desk.as(bundle);
      const path = route(deskRoutes.deskSignupCheckIn, { id });
      expect((await ask('POST', path, { here: true, version: 1 })).status).toBe(403);
    }
    const list = route(deskRoutes.deskShiftList, { slug: 'weltkindertag-2027' });
    expect((await fetch(desk.origin + list)).status).toBe(401);
    const printed = await fetch(desk.origin + list, { headers: { cookie: office.cookie } });
    expect(printed.headers.get('content-type')).toContain('application/pdf');
    expect(printed.headers.get('cache-control')).toContain('no-store');
  });
});
