import { route, routes, type EventAfterwards, type Problem } from '@dabei/contracts';
import { startAfterwards, type Afterwards } from '../testing/start-afterwards';
import { AskOrganisers } from './ask-organisers';
import { EventAfterwardsQueries } from './event-afterwards-queries';

let world: Afterwards;
let campaign: string;

beforeAll(async () => {
  world = await startAfterwards();
});
afterAll(() => world.running.stop());
beforeEach(async () => {
  campaign = (await world.town.aCampaign()).id;
});

const tenNextDay = '2027-07-21T08:00:00Z';
const address = (eventId: string) =>
  route(routes.twoQuestions, { token: world.organiserLink(eventId) });
const show = (eventId: string) => world.running.call<EventAfterwards>('GET', address(eventId));
const say = (eventId: string, body: object) =>
  world.running.call<EventAfterwards & Problem>('POST', address(eventId), undefined, body);

async function anAskedEvent(): Promise<string> {
  const event = await world.town.anEvent(campaign);
  for (let child = 0; child < 3; child += 1)
    await world.town.aChild(event, { state: child === 2 ? 'missed' : 'attended' });
  await world.askOrganisers(tenNextDay);
  return event.id;
}

describe('two questions to an organiser', () => {
  it('are asked once, on the day after the last session', async () => {
    const event = await world.town.anEvent(campaign);
    await world.askOrganisers('2027-07-21T07:55:00Z');
    expect(await world.messages('organiser-asked', event.id)).toHaveLength(0);
    await world.running.at(tenNextDay);
    const sweeper = world.running.app.get(AskOrganisers);
    await Promise.all([sweeper.run(), sweeper.run()]);
    await world.askOrganisers('2027-07-22T09:00:00Z');
    expect(await world.messages('organiser-asked', event.id)).toHaveLength(1);
  });

  it.each([
    ['that was cancelled', "update event set status = 'cancelled' where campaign_id = ?"],
    ['of an action that does not ask', 'update campaign set asks_afterwards = false where id = ?'],
  ])('are not asked about an event %s', async (_, change) => {
    const event = await world.town.anEvent(campaign);
    await world.database.rows(change, [campaign]);
    await world.askOrganisers(tenNextDay);
    expect(await world.messages('organiser-asked', event.id)).toHaveLength(0);
  });

  it('show who was ticked and change nothing by being opened', async () => {
    const event = await anAskedEvent();
    const first = await show(event);
    expect(first.body).toEqual({
      title: 'Klettern',
      day: '2027-07-20',
      state: 'open',
      present: 2,
      came: null,
      again: null,
      answeredAt: null,
    });
    expect((await show(event)).body).toEqual(first.body);
  });

  it('keep the last word, and leave a line in the history', async () => {
    const event = await anAskedEvent();
    await say(event, { came: 2, again: 'with-changes' });
    const { body } = await say(event, { came: 3, again: 'yes' });
    expect(body).toMatchObject({ came: 3, again: 'yes' });
    const lines = await world.database.rows(
      "select 1 from audit_line where subject_id = ? and action = 'two-questions-answered'",
      [event],
    );
    expect(lines).toHaveLength(2);
    expect((await say(event, { came: null, again: null })).status).toBe(422);
  });

  it('open nothing with a wrong secret, and nothing after two months', async () => {
    const event = await anAskedEvent();
    const wrong = route(routes.twoQuestions, { token: '0'.repeat(64) });
    expect((await world.running.call('GET', wrong)).status).toBe(404);
    await world.running.at('2027-09-20T08:00:00Z');
    expect((await show(event)).status).toBe(410);
  });

  it('are answered for one’s own events only', async () => {
    const event = await anAskedEvent();
    const row = await world.database.row<{ id: string }>(
      'select organisation_id as id from event where id = ?',
      [event],
    );
    const queries = world.running.app.get(EventAfterwardsQueries);
    const caller = (organisationIds: string[]) => ({
      accountId: 'o',
      name: 'Verein',
      email: 'o@example.org',
      bundles: ['organiser' as const],
      secondFactor: true,
      organisationIds,
      companionOf: [],
      sessionId: 's',
      renewed: [],
      permissions: ['organiser:own' as const],
    });
    expect(await queries.own(event, caller([row?.id ?? '']))).toBe(event);
    await expect(
      queries.own(event, caller(['00000000-0000-4000-8000-000000000000'])),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(queries.own(event, caller([]))).rejects.toMatchObject({ code: 'not-found' });
    const drafted = (review: string | null, enteredFor: boolean) =>
      world.database.rows(
        "update event set status = 'draft', review = ?, entered_for = ? where id = ?",
        [review, enteredFor, event],
      );
    for (const [review, enteredFor] of [
      ['submitted', false],
      [null, true],
    ] as const) {
      await drafted(review, enteredFor);
      expect(await queries.own(event, caller([row?.id ?? '']))).toBe(event);
    }
    await drafted(null, false);
    await expect(queries.own(event, caller([row?.id ?? '']))).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('are gone with the data of their action', async () => {
    const event = await anAskedEvent();
    await world.database.rows("update campaign set phase = 'erased' where id = ?", [campaign]);
    expect((await show(event)).status).toBe(404);
    expect((await say(event, { came: 3, again: 'yes' })).status).toBe(404);
  });

  it('wait until the event is over', async () => {
    const event = await anAskedEvent();
    await world.running.at('2027-07-20T10:00:00Z');
    expect((await show(event)).body.state).toBe('not-yet');
    expect((await say(event, { came: 3, again: 'yes' })).body).toMatchObject({
      reason: 'event-not-over',
    });
  });
});
