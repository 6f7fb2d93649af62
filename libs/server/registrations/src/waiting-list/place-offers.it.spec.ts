import { ChangeCapacity } from '../events/change-capacity';
import { AnswerOffer } from './answer-offer';
import { ExpireOffers } from './expire-offers';
import { anOrder, press } from '../testing/press';
import { Scene, staff } from '../testing/scene';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';

describe('a freed place is offered to the first who waits', () => {
  let running: RunningRegistrations;
  let scene: Scene;

  beforeAll(async () => {
    running = await startRegistrations();
    scene = new Scene(running);
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-06-01T10:00:00Z'));

  it('offers a freed place to the first who waits, and nobody else gets it meanwhile', async () => {
    const { event, placedId, line } = await scene.aFullEvent(2);
    expect(line.map(({ ahead }) => ahead)).toEqual([0, 1]);
    await scene.cancel(placedId);
    expect(await scene.serve(event.id)).toBe(1);
    expect(await scene.serve(event.id)).toBe(0);
    const offers = await scene.openOffers(event.id);
    expect(offers.map(({ registration_id }) => registration_id)).toEqual([line[0]?.registrationId]);
    const newcomer = await press(running.app, anOrder(await running.town.aHousehold(), event.id));
    expect(newcomer.results[0]).toMatchObject({ outcome: 'waiting', ahead: 2 });

    await scene.accept(offers[0]?.id ?? '');
    expect((await scene.statesOf(event.id)).sort()).toEqual([
      'cancelled',
      'confirmed',
      'waiting',
      'waiting',
    ]);
  });

  it('an offer is single-use: a second answer is refused', async () => {
    const { event, placedId } = await scene.aFullEvent(1);
    await scene.cancel(placedId);
    await scene.serve(event.id);
    const [offer] = await scene.openOffers(event.id);
    const answer = (): Promise<void> =>
      running.app.get(AnswerOffer).answer(offer?.id ?? '', {
        answer: 'accept',
        giveUp: false,
        actor: 'family',
        actorId: null,
      });
    const answers = await Promise.allSettled([answer(), answer()]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(answer()).rejects.toMatchObject({ code: 'conflict' });
  });

  it('an offer expires after 48 hours and the next family is asked', async () => {
    const { event, placedId, line } = await scene.aFullEvent(2);
    await scene.cancel(placedId);
    await scene.serve(event.id);
    const [first] = await scene.openOffers(event.id);
    await running.at('2027-06-03T10:00:05Z');
    // too late, whether or not the sweeper has been there: 410
    await expect(scene.accept(first?.id ?? '')).rejects.toMatchObject({ code: 'link-expired' });
    expect(await running.app.get(ExpireOffers).run()).toBe(1);
    await expect(scene.accept(first?.id ?? '')).rejects.toMatchObject({ code: 'link-expired' });
    await scene.serve(event.id);
    const offers = await scene.openOffers(event.id);
    expect(offers.map(({ registration_id }) => registration_id)).toEqual([line[1]?.registrationId]);
    expect(await scene.messages('offer-expired', '')).toBeGreaterThan(0);
  });

  it('makes no offers between 20:00 and 8:00', async () => {
    const { event, placedId } = await scene.aFullEvent(1);
    await running.at('2027-06-01T19:00:00Z');
    await scene.cancel(placedId);
    expect(await scene.serve(event.id)).toBe(0);
    await running.at('2027-06-02T06:00:00Z');
    expect(await scene.serve(event.id)).toBe(1);
  });

  it('a household without e-mail gets a phone task, and its clock does not run yet', async () => {
    const { event, placedId, line } = await scene.aFullEvent(1, 'phone');
    await scene.cancel(placedId);
    await scene.serve(event.id);
    const [offer] = await scene.openOffers(event.id);
    expect(offer).toMatchObject({ channel: 'phone', expires_at: null });
    const tasks = await running.database.rows<{ kind: string }>(
      'select kind from task where registration_id = ?',
      [line[0]?.registrationId],
    );
    expect(tasks).toEqual([{ kind: 'phone-offer' }]);
  });

  it('three more places are three offers in order; fewer places drop nobody', async () => {
    const { event, line } = await scene.aFullEvent(5);
    const change = (from: number, capacity: number) =>
      running.app
        .get(ChangeCapacity)
        .change({ eventId: event.id, quotaId: event.quotaId, from, capacity }, staff);
    const preview = await running.app
      .get(ChangeCapacity)
      .preview({ eventId: event.id, quotaId: event.quotaId, from: 1, capacity: 4 });
    expect(preview).toMatchObject({ places: 3, offers: 3, mails: 3, phoneCalls: 0, overbooked: 0 });
    await change(1, 4);
    await scene.serve(event.id);
    expect(
      (await scene.openOffers(event.id)).map(({ registration_id }) => registration_id).sort(),
    ).toEqual(
      line
        .slice(0, 3)
        .map(({ registrationId }) => registrationId)
        .sort(),
    );
    await change(4, 2);
    expect(await scene.serve(event.id)).toBe(0);
    expect((await scene.openOffers(event.id)).length).toBe(3);
    await expect(change(4, 9)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });
});
