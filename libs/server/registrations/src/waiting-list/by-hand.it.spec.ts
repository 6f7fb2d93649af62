import { PlaceLock } from '../places/place-lock';
import { anOrder, press } from '../testing/press';
import { Scene, staff } from '../testing/scene';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';
import { FewerSeats } from './fewer-seats';
import { LineQueries } from './line-queries';
import { OfferByHand } from './offer-by-hand';
import { PlaceByHand } from './place-by-hand';

const because = 'Die Mutter liegt im Krankenhaus';

describe('the office serves somebody out of turn', () => {
  let running: RunningRegistrations;
  let scene: Scene;

  beforeAll(async () => {
    running = await startRegistrations();
    scene = new Scene(running);
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-06-01T10:00:00Z'));

  const offer = (id: string, on = running): Promise<void> =>
    on.app.get(OfferByHand).offer(id, because, staff);
  const place = (id: string, override = false): Promise<void> =>
    running.app.get(PlaceByHand).place(id, { reason: because, override }, staff);
  const idAt = (line: { registrationId: string }[], index: number): string =>
    line[index]?.registrationId ?? '';

  it('offers the free place to the chosen one; the others keep their rank and their turn', async () => {
    const { event, placedId, line } = await scene.aFullEvent(3);
    await scene.cancel(placedId);
    await offer(idAt(line, 1));
    expect(await scene.serve(event.id)).toBe(0);
    const [open] = await scene.openOffers(event.id);
    expect(open?.registration_id).toBe(idAt(line, 1));
    const audit = await running.database.row<{ reason: string; actor: string }>(
      "select actor, reason from audit_line where action = 'place-offered' and subject_id = ?",
      [idAt(line, 1)],
    );
    expect(audit).toEqual({ actor: 'office', reason: because });
    await running.database.rows('update quota set capacity = 2 where id = ?', [event.quotaId]);
    await scene.serve(event.id);
    expect((await scene.openOffers(event.id)).map((one) => one.registration_id)).toContain(
      idAt(line, 0),
    );
  });

  it('never gives a place that is not free, nor to somebody who has an offer', async () => {
    const { event, placedId, line } = await scene.aFullEvent(2);
    await expect(offer(idAt(line, 0))).rejects.toMatchObject({ details: { reason: 'full' } });
    await expect(place(idAt(line, 0), true)).rejects.toMatchObject({ details: { reason: 'full' } });
    await scene.cancel(placedId);
    await offer(idAt(line, 0));
    await expect(offer(idAt(line, 0))).rejects.toMatchObject({ details: { reason: 'has-offer' } });
    await expect(place(idAt(line, 1))).rejects.toMatchObject({ details: { reason: 'full' } });
    expect(await scene.openOffers(event.id)).toHaveLength(1);
  });

  it('one free place and ten presses at once are one offer', async () => {
    const { event, placedId, line } = await scene.aFullEvent(10);
    await scene.cancel(placedId);
    const answers = await Promise.allSettled(
      line.map(({ registrationId }) => offer(registrationId)),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await scene.openOffers(event.id)).toHaveLength(1);
  });

  it('control: without lock and trigger the same ten presses overbook', async () => {
    // nobody waits for a lock; all ten meet here, so that each counts before the first has written
    let awaited = 0;
    let allHere = (): void => undefined;
    const meeting = new Promise<void>((resolve) => (allHere = resolve));
    class NoLock extends PlaceLock {
      override async take(): Promise<void> {
        if (awaited === 0) return;
        awaited -= 1;
        if (awaited === 0) allHere();
        await meeting;
      }
    }
    const careless = await startRegistrations({ lock: new NoLock() });
    const carelessScene = new Scene(careless);
    await careless.at('2027-06-01T10:00:00Z');
    const { event, placedId, line } = await carelessScene.aFullEvent(10);
    await carelessScene.cancel(placedId);
    await careless.database.rows('alter table place_offer disable trigger place_offer_capacity');
    awaited = line.length;
    await Promise.allSettled(line.map(({ registrationId }) => offer(registrationId, careless)));
    const made = await carelessScene.openOffers(event.id);
    await careless.stop();
    expect(made.length).toBeGreaterThan(1);
  });

  it('a place agreed on the phone is the child’s at once, told once', async () => {
    const { event, placedId, line } = await scene.aFullEvent(2);
    await scene.cancel(placedId);
    await place(idAt(line, 1));
    expect((await scene.statesOf(event.id)).sort()).toEqual(['cancelled', 'confirmed', 'waiting']);
    expect(await scene.openOffers(event.id)).toHaveLength(0);
    const told = await running.database.rows(
      `select 1 from outbox b join place_offer o on o.id::text = b.payload->>'offerId'
       where b.kind = 'offer-accepted' and o.registration_id = ?`,
      [idAt(line, 1)],
    );
    expect(told).toHaveLength(1);
    expect(await scene.serve(event.id)).toBe(0);
  });

  it('asks the policy again, and overrides only with a word about it', async () => {
    const { placedId, line, event } = await scene.aFullEvent(1);
    const meanwhile = await running.town.anEvent();
    const [waiting] = line;
    if (waiting === undefined) throw new Error('somebody waits');
    await press(running.app, anOrder(waiting.household, meanwhile.id));
    await scene.cancel(placedId);
    await expect(place(waiting.registrationId)).rejects.toMatchObject({
      details: { reason: 'overlap' },
    });
    await place(waiting.registrationId, true);
    expect(await scene.statesOf(event.id)).toEqual(['cancelled', 'confirmed']);
  });

  it('a group that stays together is served as a whole or not at all', async () => {
    const { town, app, database } = running;
    const event = await town.anEvent({ capacity: 2 });
    const first = await press(app, anOrder(await town.aHousehold({ children: 2 }), event.id));
    const siblings = await town.aHousehold({ children: 2 });
    const waiting = await press(app, anOrder(siblings, event.id, { together: 'only' }));
    const one = waiting.results[0]?.registrationId ?? '';
    await scene.cancel(first.results[0]?.registrationId ?? '');
    await expect(offer(one)).rejects.toMatchObject({ details: { reason: 'full' } });
    await scene.cancel(first.results[1]?.registrationId ?? '');
    await offer(one);
    expect(await scene.openOffers(event.id)).toHaveLength(2);
    const bundles = await database.rows(
      'select distinct bundle_id from place_offer where event_id = ?',
      [event.id],
    );
    expect(bundles).toHaveLength(1);
  });

  it('says who is next and why the others wait', async () => {
    const { town, app } = running;
    const event = await town.anEvent({ capacity: 3 });
    const placed = await press(app, anOrder(await town.aHousehold({ children: 3 }), event.id));
    const group = anOrder(await town.aHousehold({ children: 2 }), event.id, { together: 'only' });
    await press(app, group);
    await press(app, anOrder(await town.aHousehold(), event.id));
    const line = () => app.get(LineQueries).line(event.id);
    expect((await line()).turns.map(({ turn, reason }) => [turn, reason])).toEqual([
      ['waits', 'no-free-place'],
      ['waits', 'no-free-place'],
    ]);
    await scene.cancel(placed.results[0]?.registrationId ?? '');
    expect(await line()).toMatchObject({
      free: 1,
      turns: [
        { seats: 2, turn: 'waits', reason: 'group-too-large' },
        { seats: 1, turn: 'waits', reason: 'no-free-place' },
      ],
    });
    await scene.cancel(placed.results[1]?.registrationId ?? '');
    expect((await line()).turns.map(({ turn }) => turn)).toEqual(['next', 'waits']);
  });

  it('a family with more people than seats are free keeps the line until fewer come, never stuck', async () => {
    const { town, app, database } = running;
    const event = await town.anEvent({ capacity: 2 });
    await database.rows("update event set audience = 'family' where id = ?", [event.id]);
    const order = async (adults: number) => {
      const household = await town.aHousehold();
      const lines = [
        {
          eventId: event.id,
          together: 'single' as const,
          children: household.childIds.map((key) => ({ key, adults, answers: {} })),
        },
      ];
      const { results } = await press(app, anOrder(household, event.id, { lines }));
      return results[0]?.registrationId ?? '';
    };
    const placed = await order(0);
    const large = await order(2);
    const behind = await order(0);
    const fewer = (seats: number) =>
      app.get(FewerSeats).agree(large, { seats, reason: 'Vater bleibt zu Hause' }, staff);
    expect(await scene.serve(event.id)).toBe(0);
    expect((await app.get(LineQueries).line(event.id)).turns).toMatchObject([
      { registrationIds: [large], seats: 3, free: 1, turn: 'waits', reason: 'party-too-large' },
      { registrationIds: [behind], turn: 'waits' },
    ]);
    await expect(fewer(3)).rejects.toMatchObject({ details: { reason: 'not-fewer' } });
    await expect(
      app.get(FewerSeats).agree(placed, { seats: 1, reason: 'Irrtum' }, staff),
    ).rejects.toMatchObject({ details: { reason: 'already-confirmed' } });
    await fewer(1);
    expect(await scene.serve(event.id)).toBe(1);
    expect((await scene.openOffers(event.id)).map((one) => one.registration_id)).toEqual([large]);
    await expect(fewer(1)).rejects.toMatchObject({ details: { reason: 'has-offer' } });
    expect(
      await database.row(
        "select actor, reason, details from audit_line where action = 'seats-lowered' and subject_id = ?",
        [large],
      ),
    ).toEqual({ actor: 'office', reason: 'Vater bleibt zu Hause', details: { from: 3, to: 1 } });
  });
});
