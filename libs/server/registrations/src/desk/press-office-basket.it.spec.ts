import { officeBasket, type Answers } from '@dabei/contracts';
import { Audit, Clock } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';
import { PressBasket } from '../press/press-basket';
import { Scene, staff } from '../testing/scene';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';
import { PressOfficeBasket } from './press-office-basket';

const health = { how: 'written', text: 'MARKER-BIENENSTICH', consent: true } as const;

describe('the office enters a family that calls', () => {
  let running: RunningRegistrations;
  let scene: Scene;
  let office: PressOfficeBasket;

  beforeAll(async () => {
    running = await startRegistrations();
    scene = new Scene(running);
    const { app, database } = running;
    const audit = app.get(Audit, { strict: false });
    office = new PressOfficeBasket(database, app.get(Clock), app.get(PressBasket), audit);
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-06-01T10:00:00Z'));

  const enter = async (asks: string[], answers: Answers, answersConfirmed?: boolean) => {
    const event = await running.town.anEvent({ asks });
    const household = await running.town.aHousehold({ contactBy: 'phone' });
    const key = household.childIds[0] ?? '';
    const body = officeBasket.parse({
      household: { householdId: household.id },
      children: [{ key, childId: key }],
      lines: [{ eventId: event.id, together: 'single', children: [{ key, adults: 0, answers }] }],
      ...(answersConfirmed === undefined ? {} : { answersConfirmed }),
    });
    return { event, press: () => office.press(body, uuidv7(), staff) };
  };
  const kept = (eventId: string) =>
    running.database.rows<{ kind: string; sealed: boolean }>(
      `select a.kind, a.sealed is not null and a.plain is null as sealed from registration_answer a
         join registration r on r.id = a.registration_id where r.event_id = ? order by a.kind`,
      [eventId],
    );

  it('takes no consent down that nobody heard', async () => {
    const { event, press } = await enter(['health'], { health });
    await expect(press()).rejects.toMatchObject({
      code: 'invalid',
      details: { issues: [{ path: 'answersConfirmed', code: 'required' }] },
    });
    expect(await scene.statesOf(event.id)).toEqual([]);
  });

  it('keeps what was read out and confirmed, sealed as ever, and writes down that it was', async () => {
    const { event, press } = await enter(['health', 'pick-up'], { health }, true);
    const { results } = await press();
    expect(await scene.statesOf(event.id)).toEqual(['confirmed']);
    expect(await kept(event.id)).toEqual([{ kind: 'health', sealed: true }]);
    const lines = await running.database.rows(
      "select actor_id, details from audit_line where action = 'answers-told' and subject_id = ?",
      [results[0]?.registrationId],
    );
    expect(lines).toEqual([{ actor_id: 'staff', details: {} }]);
  });

  it('facts need no tick, and everything else may stay open', async () => {
    const emergencyContact = { name: 'Oma Inge', phone: '02855 99' };
    const { event, press } = await enter(['emergency-contact', 'pick-up', 'photos'], {
      emergencyContact,
    });
    await press();
    expect((await kept(event.id)).map(({ kind }) => kind)).toEqual(['emergencyContact']);
    const lines = await running.database.rows(
      `select 1 from audit_line a join registration r on r.id = a.subject_id
       where a.action = 'answers-told' and r.event_id = ?`,
      [event.id],
    );
    expect(lines).toEqual([]);
  });
});
