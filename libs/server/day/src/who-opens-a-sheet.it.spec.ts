import { dayEvents, daySheet, route, deskRoutes, routes, type DaySheet } from '@dabei/contracts';
import type { MeadowEvent } from './testing/a-meadow';
import { startDay, type Person, type RunningDay } from './testing/start-day';

const day = '2027-07-20';
const written = { how: 'written', text: 'Marker-Nussallergie', consent: true } as const;

describe('who opens a day sheet', () => {
  let running: RunningDay;
  let event: MeadowEvent;
  let other: MeadowEvent;
  let child: string;

  beforeAll(async () => {
    running = await startDay();
    event = await running.rows.anEvent({ asks: ['health', 'pick-up'] });
    other = await running.rows.anEvent();
    child = await running.rows.aChild(event, 'Ali', {
      health: written,
      pickUp: { goesHomeAlone: false, fetchedBy: 'Oma Inge' },
    });
  });
  beforeEach(() => running.at('2027-07-20T06:00:00Z'));
  afterAll(() => running.stop());

  const sheetOf = ({ id }: MeadowEvent, on = day) => route(routes.daySheet, { id, day: on });
  const healthOf = ({ id }: MeadowEvent) => route(routes.dayHealth, { id, registration: child });
  const statusOf = async (ask: Person, path: string) => (await ask('GET', path)).status;
  const aCompanion = async () => {
    const somebody = await running.person('companion');
    await running.rows.accompanies(somebody.accountId, event);
    return somebody;
  };

  it('is a companion of this event with a clearance, and of no other event', async () => {
    const { accountId, ask } = await aCompanion();
    expect(await statusOf(ask, sheetOf(event))).toBe(404);
    await running.rows.aClearance(accountId);
    expect(await statusOf(ask, sheetOf(event))).toBe(200);
    expect(await statusOf(ask, sheetOf(other))).toBe(404);
    expect(await statusOf(ask, sheetOf(event, '2027-07-21'))).toBe(404);
    const { events } = dayEvents.parse(await (await ask('GET', routes.dayEvents)).json());
    expect(events.map(({ eventId }) => eventId)).toEqual([event.id]);
  });

  it('is nobody with a relevant entry', async () => {
    const { accountId, ask } = await aCompanion();
    await running.rows.aClearance(accountId, true);
    expect(await statusOf(ask, sheetOf(event))).toBe(404);
    expect(await statusOf(ask, healthOf(event))).toBe(404);
  });

  it.each([
    ['2027-07-18T21:59:00Z', 404],
    ['2027-07-18T22:01:00Z', 200],
    ['2027-07-21T21:59:00Z', 200],
    ['2027-07-21T22:01:00Z', 404],
  ])('from the day before until the day after: at %s it is %s', async (now, status) => {
    const { accountId, ask } = await aCompanion();
    await running.rows.aClearance(accountId);
    await running.at(now);
    expect(await statusOf(ask, sheetOf(event))).toBe(status);
    expect(await statusOf(ask, healthOf(event))).toBe(status);
    const sync = route(routes.daySync, { id: event.id, day });
    expect((await ask('POST', sync, { deviceId: 'device-1' })).status).toBe(status);
    const paper = route(routes.daySheetPdf, { id: event.id, day });
    expect(await statusOf(ask, paper)).toBe(status);
  });

  it('carries for a protected family the number given for the event, its own only without one', async () => {
    const emergencyContact = { name: 'Tante Ute', phone: '02855 777' };
    const apart = await running.rows.anEvent({ asks: ['emergency-contact'] });
    const named = await running.rows.aChild(apart, 'Bela', { emergencyContact });
    const unnamed = await running.rows.aChild(apart, 'Cem');
    const open = await running.rows.aChild(apart, 'Dilek', { emergencyContact });
    await running.database.rows(
      `update household set protected = true
       where id in (select household_id from registration where id in (?, ?))`,
      [named, unnamed],
    );
    const { accountId, ask } = await running.person('organiser');
    await running.rows.worksFor(accountId, apart);
    const answer = await ask('GET', sheetOf(apart));
    const sheet: DaySheet = daySheet.parse(await answer.json());
    const phoneOf = (id: string) =>
      sheet.children.find(({ registrationId }) => registrationId === id)?.phone;
    expect([named, unnamed, open].map(phoneOf)).toEqual(['02855 777', '02855 123', '02855 123']);
  });

  it('is an organiser for the own organisation only', async () => {
    const { accountId, ask } = await running.person('organiser');
    expect(await statusOf(ask, sheetOf(event))).toBe(404);
    await running.rows.worksFor(accountId, event);
    expect(await statusOf(ask, sheetOf(event))).toBe(200);
    expect(await statusOf(ask, sheetOf(other))).toBe(404);
  });

  it('is the office for any event, and nobody else of the staff', async () => {
    const { ask } = await running.person('office');
    expect(await statusOf(ask, sheetOf(other))).toBe(200);
    const { ask: evaluator } = await running.person('evaluator');
    expect(await statusOf(evaluator, sheetOf(other))).toBe(403);
  });

  it('lets only the office print everything, name devices and set marks', async () => {
    const { accountId, ask } = await aCompanion();
    await running.rows.aClearance(accountId);
    const registration = { id: event.id, registration: child };
    const answers = await Promise.all([
      ask('GET', route(routes.dayEverything, { day })),
      ask('POST', routes.townDevices, { name: 'Tablet' }),
      ask('PUT', route(routes.dayPickUpBar, registration), { names: 'Onkel' }),
      ask('GET', route(routes.dayIncidents, { id: event.id, day })),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  it('shows only what the day needs, and no words of health data on a private phone', async () => {
    const { accountId, ask } = await aCompanion();
    await running.rows.aClearance(accountId);
    const text = await (await ask('GET', sheetOf(event))).text();
    const [shown] = daySheet.parse(JSON.parse(text)).children;
    expect(shown).toMatchObject({
      firstName: 'Ali',
      age: 9,
      phone: '02855 123',
      attention: ['health'],
      health: null,
      noPhoto: true,
      pickUp: { goesHomeAlone: false, fetchedBy: 'Oma Inge' },
    });
    expect(text).not.toMatch(/Marker|Geheimweg|2018|reduced|amount/);
    const list = await (await ask('GET', routes.dayEvents)).text();
    expect(list).not.toMatch(/Marker|Ali/);
  });

  it('writes down every reading of health data, once each', async () => {
    const { accountId, ask } = await aCompanion();
    await running.rows.aClearance(accountId);
    const answer = await ask('GET', healthOf(event));
    expect(await answer.json()).toEqual({ health: written.text, medication: null });
    const lines = await running.database.rows(
      "select actor from audit_line where action = 'health-read' and actor_id = ? and subject_id = ?",
      [accountId, child],
    );
    expect(lines).toEqual([{ actor: 'companion' }]);
  });

  it('prints the words of health data for an organiser, never for a companion', async () => {
    const companion = await aCompanion();
    await running.rows.aClearance(companion.accountId);
    const organiser = await running.person('organiser');
    await running.rows.worksFor(organiser.accountId, event);
    const paper = `${route(routes.daySheetPdf, { id: event.id, day })}?health=true`;
    const printedWithWords = async ({ accountId, ask }: typeof companion) => {
      expect(await statusOf(ask, paper)).toBe(200);
      const [line] = await running.database.rows<{ health: boolean }>(
        `select (details->>'health')::boolean as health from audit_line
         where action = 'day-sheet-printed' and actor_id = ?`,
        [accountId],
      );
      return line?.health;
    };
    expect(await printedWithWords(companion)).toBe(false);
    expect(await printedWithWords(organiser)).toBe(true);
  });

  it('gives the words to a device of the town, until that device is struck off', async () => {
    const { ask } = await running.person('office');
    const made = (await (await ask('POST', routes.townDevices, { name: 'Tablet 2' })).json()) as {
      id: string;
      token: string;
    };
    const read = async (token: string): Promise<DaySheet> => {
      const answer = await ask('GET', sheetOf(event), undefined, { 'x-town-device': token });
      return daySheet.parse(await answer.json());
    };
    const sheet = await read(made.token);
    expect(sheet.townDevice).toBe(true);
    expect(sheet.children[0]?.health?.health).toBe(written.text);
    const lines = await running.database.rows(
      "select 1 from audit_line where action = 'day-sheet-opened' and subject_id = ?",
      [event.id],
    );
    expect(lines).toHaveLength(1);
    expect((await read('made up')).children[0]?.health).toBeNull();
    await ask('DELETE', route(routes.townDevice, { id: made.id }));
    expect((await read(made.token)).children[0]?.health).toBeNull();
  });

  it('prints the same sheet, with the words only when asked, and writes that down', async () => {
    const { ask } = await running.person('office');
    const paper = route(routes.daySheetPdf, { id: event.id, day });
    for (const query of ['', '?health=true']) {
      const answer = await ask('GET', paper + query);
      expect(
        Buffer.from(await answer.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    }
    const all = await ask('GET', `${route(routes.dayEverything, { day })}?health=true`);
    expect(all.headers.get('content-type')).toContain('application/pdf');
    const desk = await ask('GET', route(deskRoutes.deskDaySheet, { id: event.id }));
    expect(desk.status).toBe(200);
    const lines = await running.database.rows<{ health: boolean }>(
      `select (details->>'health')::boolean as health from audit_line
       where action = 'day-sheet-printed' and subject_id = ? order by id`,
      [event.id],
    );
    expect(lines.slice(-4).map(({ health }) => health)).toEqual([false, true, true, false]);
  });
});
