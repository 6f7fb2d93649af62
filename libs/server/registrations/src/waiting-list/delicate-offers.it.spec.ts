import { CheckBasket } from '../press/check-basket';
import { ChangeCapacity } from '../events/change-capacity';
import { FinishTask } from '../desk/finish-task';
import { anOrder, press } from '../testing/press';
import { Scene, staff } from '../testing/scene';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';
import { AnswerOffer } from './answer-offer';
import { OfferQueries } from './offer-queries';

describe('offers in delicate moments', () => {
  let running: RunningRegistrations;
  let scene: Scene;

  beforeAll(async () => {
    running = await startRegistrations();
    scene = new Scene(running);
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-06-01T10:00:00Z'));

  const openTasks = (): Promise<object[]> =>
    running.database.rows(
      "select id, place_offer_id from task where kind = 'phone-offer' and done_at is null",
    );

  /** Two guardians with one child; the first has a place when the second is offered one at the same time. */
  const twoGuardians = async () => {
    const { event, placedId } = await scene.aFullEvent(0);
    const mine = await running.town.anEvent({
      campaignId: event.campaignId,
      title: 'GEHEIMER ORT',
    });
    const first = await running.town.aHousehold();
    const second = await running.town.aHousehold({ children: 0 });
    const childId = first.childIds[0] ?? '';
    await running.database.rows(
      'insert into child_link (child_id, household_id, created_at) values (?, ?, now())',
      [childId, second.id],
    );
    await press(running.app, anOrder({ id: second.id, childIds: [childId] }, event.id));
    const own = await press(running.app, anOrder(first, mine.id));
    await scene.cancel(placedId);
    await scene.serve(event.id);
    const [offer] = await scene.openOffers(event.id);
    return {
      offer,
      first,
      second,
      childId,
      event,
      mine,
      own: own.results[0]?.registrationId ?? '',
    };
  };

  it('the other guardian can neither give up nor learn about a place of the first household', async () => {
    const { offer, own, second, childId, mine } = await twoGuardians();
    await expect(scene.accept(offer?.id ?? '', true)).rejects.toMatchObject({
      details: { reason: 'overlap' },
    });
    const place = await running.database.row('select state from registration where id = ?', [own]);
    expect(place).toEqual({ state: 'confirmed' });

    const ask = () =>
      running.app.get(CheckBasket).check(
        {
          children: [{ key: 'a', childId }],
          lines: [{ eventId: mine.id, childKeys: ['a'] }],
          resident: true,
        },
        second.id,
      );
    expect(JSON.stringify(await ask())).not.toContain('withEventId');
    await running.database.rows('update household set protected = true where id <> ?', [second.id]);
    expect((await ask()).results[0]?.refusals.map(({ reason }) => reason)).toEqual([
      'ask-the-office',
    ]);
    await running.database.rows('update household set protected = false');
  });

  it('shows no title of the first household on the page of the offer', async () => {
    const { offer } = await twoGuardians();
    const queries = running.app.get(OfferQueries);
    const { token_hash } = (await running.database.row<{ token_hash: string }>(
      'select token_hash from place_offer where id = ?',
      [offer?.id],
    )) ?? { token_hash: '' };
    await running.database.rows('update place_offer set token_hash = ? where id = ?', [
      'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
      offer?.id,
    ]);
    const page = await queries.page('a');
    await running.database.rows('update place_offer set token_hash = ? where id = ?', [
      token_hash,
      offer?.id,
    ]);
    expect(page.overlapsWith).toEqual([]);
  });

  it('an offer made before the capacity was lowered can still be accepted', async () => {
    const { event, placedId } = await scene.aFullEvent(1);
    await scene.cancel(placedId);
    await scene.serve(event.id);
    await running.app
      .get(ChangeCapacity)
      .change({ eventId: event.id, quotaId: event.quotaId, from: 1, capacity: 0 }, staff);
    const [offer] = await scene.openOffers(event.id);
    await scene.accept(offer?.id ?? '');
    expect(await scene.statesOf(event.id)).toContain('confirmed');
  });

  it('who waits at one event of a bus comes before who presses at the other', async () => {
    const campaignId = await running.town.aCampaign();
    const bus = await running.town.aQuota(campaignId, 1, 'shared');
    const zoo = await running.town.anEvent({ campaignId });
    const park = await running.town.anEvent({
      campaignId,
      startsAt: '2027-07-21T08:00:00Z',
      endsAt: '2027-07-21T12:00:00Z',
    });
    for (const { id } of [zoo, park]) {
      await running.database.rows('insert into event_quota (event_id, quota_id) values (?, ?)', [
        id,
        bus,
      ]);
    }
    const placed = await press(running.app, anOrder(await running.town.aHousehold(), zoo.id));
    const waits = await press(running.app, anOrder(await running.town.aHousehold(), zoo.id));
    await scene.cancel(placed.results[0]?.registrationId ?? '');
    const newcomer = await press(running.app, anOrder(await running.town.aHousehold(), park.id));
    expect(newcomer.results[0]?.outcome).toBe('waiting');
    await scene.serve(park.id);
    const offers = await scene.openOffers(zoo.id);
    expect(offers.map(({ registration_id }) => registration_id)).toEqual([
      waits.results[0]?.registrationId,
    ]);
    expect(await scene.openOffers(park.id)).toEqual([]);
  });

  it('siblings offered by phone are reached, and given up, together', async () => {
    await running.at('2027-07-20T05:00:00Z');
    await running.at('2027-07-19T15:30:00Z');
    const event = await running.town.anEvent({
      capacity: 2,
      startsAt: '2027-07-19T18:00:00Z',
      endsAt: '2027-07-19T20:00:00Z',
    });
    const placed = await press(
      running.app,
      anOrder(await running.town.aHousehold({ children: 2 }), event.id),
    );
    const two = await running.town.aHousehold({ children: 2, contactBy: 'phone' });
    await press(running.app, anOrder(two, event.id, { together: 'only' }));
    for (const { registrationId } of placed.results) await scene.cancel(registrationId ?? '');
    await scene.serve(event.id);
    const [task] = await running.database.rows<{ id: string }>(
      `select t.id from task t join registration r on r.id = t.registration_id
       where r.event_id = ? and t.done_at is null`,
      [event.id],
    );
    const finish = (): Promise<void> =>
      running.app.get(FinishTask).finish(task?.id ?? '', 'not-reached', staff);
    await finish();
    expect(await scene.openOffers(event.id)).toHaveLength(2);
    await finish();
    expect(await scene.openOffers(event.id)).toEqual([]);
    expect((await scene.statesOf(event.id)).sort()).toEqual([
      'cancelled',
      'cancelled',
      'expired',
      'expired',
    ]);
  });

  it('nobody is phoned about a place that is gone', async () => {
    const { event, placedId } = await scene.aFullEvent(1, 'phone');
    await scene.cancel(placedId);
    await scene.serve(event.id);
    const [offer] = await scene.openOffers(event.id);
    const before = await openTasks();
    await running.app.get(AnswerOffer).answer(offer?.id ?? '', {
      answer: 'decline',
      giveUp: false,
      actor: 'family',
      actorId: null,
    });
    expect((await openTasks()).length).toBe(before.length - 1);
  });
});
