import { PressFamilyBasket } from './press-family-basket';
import { anOrder, press } from '../testing/press';
import { Scene } from '../testing/scene';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';

describe('answers are sealed and keys are kept', () => {
  let running: RunningRegistrations;
  let scene: Scene;

  beforeAll(async () => {
    running = await startRegistrations();
    scene = new Scene(running);
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-06-01T10:00:00Z'));

  it('the same key gives the same answer, another body is refused', async () => {
    const event = await running.town.anEvent({ priceCents: 500 });
    const household = await running.town.aHousehold();
    const caller = {
      family: { accountId: 'x', householdId: household.id, email: null },
      staff: null,
    };
    const order = anOrder(household, event.id);
    const request = {
      guardian: null,
      children: order.children,
      lines: order.lines,
      feeIsDifficult: true,
      statistics: [],
      buttonText: 'Verbindlich anmelden',
    };
    const send = (body: typeof request) =>
      running.app
        .get(PressFamilyBasket)
        .press(body, 'key-12345678', { caller, network: '127.0.0.1' });
    const [first, second] = await Promise.all([send(request), send(request)]);
    expect(second).toEqual(first);
    expect(await scene.statesOf(event.id)).toEqual(['confirmed']);
    await expect(send({ ...request, feeIsDifficult: false })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
    const tasks = await running.database.rows(
      'select 1 from task where household_id = ? and kind = ?',
      [household.id, 'hardship'],
    );
    expect(tasks).toHaveLength(1);
  });

  it('seals what tells about a child’s body', async () => {
    const event = await running.town.anEvent({ asks: ['health', 'emergency-contact'] });
    const household = await running.town.aHousehold();
    const order = anOrder(household, event.id);
    const key = household.childIds[0] ?? '';
    await press(running.app, {
      ...order,
      lines: order.lines.map((line) => ({
        ...line,
        children: [
          {
            key,
            adults: 0,
            answers: {
              health: { how: 'written' as const, text: 'MARKER-ERDNUSS', consent: true as const },
              emergencyContact: { name: 'MARKER-OMA', phone: '02855 99' },
            },
          },
        ],
      })),
    });
    const [dump] = await running.database.rows<{ text: string }>(
      'select json_agg(a)::text as text from registration_answer a',
    );
    expect(dump?.text).not.toContain('MARKER');
    expect(Buffer.from(dump?.text ?? '').toString()).not.toContain(
      Buffer.from('MARKER').toString('hex'),
    );
  });

  it('refuses answers nobody asked for and misses those that were asked', async () => {
    const event = await running.town.anEvent({ asks: ['pick-up'] });
    const household = await running.town.aHousehold();
    await expect(press(running.app, anOrder(household, event.id))).rejects.toMatchObject({
      code: 'invalid',
      details: { issues: [{ path: 'lines.0.children.0.answers.pickUp', code: 'required' }] },
    });
    expect(await scene.statesOf(event.id)).toEqual([]);
  });
});
