import {
  deskRoutes,
  route,
  type DeskVolunteer,
  type ShiftBoard,
  type VolunteerEntered,
} from '@dabei/contracts';
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

const slug = 'weltkindertag-2027';

describe('volunteers at the desk', () => {
  let desk: CommunityDesk;
  let office: Ask;
  let dayId = '';
  let role = '';
  const entry = (shiftIds: readonly string[], changes: object = {}, person: object = {}) => ({
    shiftIds,
    person: {
      name: 'Robin Muster',
      phone: '0221 99887',
      birthDate: '1985-02-03',
      parent: null,
      ...person,
    },
    email: 'robin@example.org',
    ...changes,
  });
  const enter = (shiftIds: readonly string[], changes: object = {}, person: object = {}) =>
    office<VolunteerEntered>(
      'POST',
      route(deskRoutes.deskVolunteers, { slug }),
      entry(shiftIds, changes, person),
    );
  const decide = (id: string, state: string | null) =>
    office<DeskVolunteer>('POST', route(deskRoutes.deskVolunteerRole, { id }), {
      roleId: role,
      state,
    });
  const reasonsOf = ({ answers }: VolunteerEntered): (string | null)[] =>
    answers.map(({ answer }) => (answer.outcome === 'refused' ? answer.reason : null));
  const taken = async (): Promise<number> =>
    (await desk.database.rows("select 1 from shift_signup where state = 'taken'")).length;
  const messages = async (): Promise<string[]> =>
    (await messagesTo(desk.database)).map(({ message }) => message);

  beforeAll(async () => {
    desk = await aCommunityDesk();
    office = await desk.as('office');
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    await desk.empty();
    await desk.at('2027-08-10T10:00:00Z');
    dayId = await aCommunityDay(desk.database);
    role = await aShiftRole(desk.database, dayId, { needsConfirmation: true });
  });

  it('are entered on the telephone: what the office enters it has said yes to', async () => {
    const first = await aStoredShift(desk.database, role, ['10:00', '12:00']);
    const second = await aStoredShift(desk.database, role, ['14:00', '16:00']);
    const { body } = await enter([first, second]);
    expect(body.answers.map(({ answer }) => answer.outcome)).toEqual(['free', 'free']);
    expect(await taken()).toBe(2);
    expect(await messagesTo(desk.database)).toEqual([
      { message: 'volunteer-news signed-up', volunteerId: body.id },
    ]);
    const board = await office<ShiftBoard>('GET', route(deskRoutes.deskShiftBoard, { slug }));
    expect(board.body.volunteers).toMatchObject([{ name: 'Robin Muster', consent: 'none' }]);
  });

  it('get all of their shifts or none, and hear why', async () => {
    const first = await aStoredShift(desk.database, role, ['10:00', '12:00']);
    const same = await aStoredShift(desk.database, role, ['11:00', '13:00']);
    const refused = await enter([first, same]);
    expect(refused.body.id).toBeNull();
    expect(reasonsOf(refused.body)).toEqual([null, 'collides']);
    expect([await taken(), await messages()]).toEqual([0, []]);
    const grown = await aShiftRole(desk.database, dayId, { name: 'Getränke', minAge: 18 });
    const bar = await aStoredShift(desk.database, grown, ['10:00', '12:00']);
    const parent = { name: 'Alex', email: 'alex@example.org', phone: null };
    const young = await enter([bar], {}, { birthDate: '2011-03-04', parent });
    expect(reasonsOf(young.body)).toEqual(['too-young']);
  });

  it('need a parent under eighteen, who is asked unless the paper is there', async () => {
    const shift = await aStoredShift(desk.database, role, ['10:00', '12:00'], 3);
    const young = { birthDate: '2011-03-04' };
    expect((await enter([shift], {}, young)).status).toBe(422);
    const parent = { name: 'Alex', email: 'alex@example.org', phone: null };
    await enter([shift], {}, { ...young, parent });
    expect(await messages()).toEqual(['volunteer-news signed-up', 'volunteer-consent']);
    await enter([shift], { email: null, consentOnPaper: true }, { ...young, parent });
    expect(await messages()).toHaveLength(2);
    expect((await enter([shift], { email: null }, { phone: null })).status).toBe(422);
  });

  it('take a food shift with the instruction the office has seen', async () => {
    const cakes = await aShiftRole(desk.database, dayId, { name: 'Kuchen', food: true });
    const shift = await aStoredShift(desk.database, cakes, ['10:00', '12:00']);
    expect(reasonsOf((await enter([shift])).body)).toEqual(['certificate-missing']);
    const seen = await enter([shift], { foodUntil: '2027-12-31' });
    expect(seen.body.id).not.toBeNull();
  });

  it('are one person with one address, and a mail on its way keeps nothing', async () => {
    const first = await aStoredShift(desk.database, role, ['10:00', '12:00']);
    const second = await aStoredShift(desk.database, role, ['11:00', '13:00']);
    const third = await aStoredShift(desk.database, role, ['14:00', '16:00']);
    const { body } = await enter([first]);
    expect(reasonsOf((await enter([second])).body)).toEqual(['collides']);
    expect((await enter([third])).body.id).toBe(body.id);
    await desk.database.rows(
      `update volunteer set proven_at = null, hold_until = '2027-08-10T11:00:00Z'`,
    );
    const again = await enter([second]);
    expect(again.body.id).not.toBe(body.id);
    expect(await taken()).toBe(1);
  });

  it('share an address with nobody else: a child is not booked as its mother', async () => {
    const bar = await aShiftRole(desk.database, dayId, { name: 'Getränke', minAge: 18 });
    const shift = await aStoredShift(desk.database, bar, ['10:00', '12:00']);
    const other = await aStoredShift(desk.database, role, ['14:00', '16:00']);
    await enter([other]);
    const child = { name: 'Mia Muster', birthDate: '2011-03-04', ...aYoungPerson };
    const entered = await enter([shift], {}, child);
    expect([entered.status, entered.body.reason]).toEqual([409, 'volunteer-address-taken']);
    expect(await taken()).toBe(1);
  });

  it('entered twice at once for the last place, or for two places at once, are one', async () => {
    const last = await aStoredShift(desk.database, role, ['10:00', '12:00'], 1);
    const racing = await Promise.all(
      Array.from({ length: 6 }, (_, at) => enter([last], { email: `r${String(at)}@example.org` })),
    );
    expect(racing.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 200));
    expect(racing.filter(({ body }) => body.id !== null)).toHaveLength(1);
    const one = await aStoredShift(desk.database, role, ['13:00', '15:00'], 9);
    const other = await aStoredShift(desk.database, role, ['14:00', '16:00'], 9);
    const both = await Promise.all([one, other].map((shift) => enter([shift])));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both.flatMap(({ body }) => reasonsOf(body)).sort()).toEqual(['collides', null].sort());
  });

  it('hear once that a role is theirs, or is not', async () => {
    const shifts = [
      await aStoredShift(desk.database, role, ['10:00', '12:00']),
      await aStoredShift(desk.database, role, ['14:00', '16:00']),
    ];
    const kim = await aStoredVolunteer(desk.database, dayId);
    const asked = await Promise.all(
      shifts.map((shift) => aSignup(desk.database, shift, kim, 'asked')),
    );
    const answer = await decide(kim, 'confirmed');
    expect(answer.body.roles).toEqual([{ roleId: role, state: 'confirmed' }]);
    await decide(kim, 'confirmed');
    expect(await statesOf(desk.database, asked)).toEqual(['taken', 'taken']);
    expect(await messages()).toEqual(['volunteer-news role-confirmed']);
    expect((await decide(kim, 'refused')).body.reason).toBe('volunteer-role-taken');
    expect((await decide(kim, null)).body.roles).toEqual([]);
    const robin = await aStoredVolunteer(desk.database, dayId);
    const other = await aSignup(desk.database, shifts[0] ?? '', robin, 'asked');
    await decide(robin, 'refused');
    expect(await statesOf(desk.database, [other])).toEqual(['cancelled']);
    expect((await messages()).at(-1)).toBe('volunteer-news role-refused');
  });

  it('bring their papers; a yes by the parents’ own link stays theirs', async () => {
    const see = (id: string, input: object) =>
      office<DeskVolunteer>('POST', route(deskRoutes.deskVolunteerPapers, { id }), input);
    const young = await aStoredVolunteer(desk.database, dayId, { person: aYoungPerson });
    const papers = { foodUntil: '2027-12-31', consentOnPaper: true, version: 1 };
    expect((await see(young, papers)).body).toMatchObject({
      ...{ consent: 'given', consentBy: 'paper', foodUntil: '2027-12-31', version: 2 },
    });
    expect((await see(young, papers)).body.code).toBe('changed-meanwhile');
    const back = { foodUntil: null, consentOnPaper: false };
    expect((await see(young, { ...back, version: 2 })).body.consent).toBe('missing');
    const linked = await aStoredVolunteer(desk.database, dayId, {
      person: aYoungPerson,
      consentBy: 'link',
    });
    expect((await see(linked, { ...back, version: 1 })).body.consentBy).toBe('link');
  });
});
