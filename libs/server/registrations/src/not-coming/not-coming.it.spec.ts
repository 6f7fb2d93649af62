import { Database, Sealer, notComingToken, secretHash } from '@dabei/server/platform';
import { ServeLine } from '../waiting-list/serve-line';
import { anOrder, press } from '../testing/press';
import { Scene } from '../testing/scene';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';
import { NotComingLinks } from './not-coming-links';
import { NotComingQueries } from './not-coming-queries';
import { TellNotComing } from './tell-not-coming';

let running: RunningRegistrations;
let scene: Scene;

const day = '2027-07-20';
/** The event begins at 08:00Z; the moved clock goes on running, so the border itself is the domain's spec. */
const twoHoursBefore = '2027-07-20T05:59:00Z';
const aMinuteLater = '2027-07-20T06:00:01Z';

beforeAll(async () => {
  running = await startRegistrations();
  scene = new Scene(running);
});
afterAll(() => running.stop());
beforeEach(() => running.at('2027-07-19T10:00:00Z'));

/** The link of a reminder for this family and day. */
async function aLink(householdId: string): Promise<string> {
  const token = notComingToken(running.app.get(Sealer), householdId, day);
  await running.app
    .get(Database)
    .rows(
      'insert into not_coming_link (token_hash, household_id, day, created_at) values (?, ?, ?, now())',
      [secretHash(token), householdId, day],
    );
  return token;
}
const open = (token: string) => running.app.get(NotComingLinks).open(token);
const show = async (token: string) => running.app.get(NotComingQueries).page(await open(token));
const tell = async (token: string, id: string) =>
  running.app.get(TellNotComing).tell(await open(token), id);
const undo = async (token: string, id: string) =>
  running.app.get(TellNotComing).undo(await open(token), id);

async function aPlace() {
  const { town, app, database } = running;
  const event = await town.anEvent({ capacity: 1 });
  const family = await town.aHousehold();
  const [placed] = (await press(app, anOrder(family, event.id))).results;
  const id = placed?.registrationId ?? '';
  const stateOf = async () =>
    (await database.row<{ state: string }>('select state from registration where id = ?', [id]))
      ?.state;
  return { event, family, id, stateOf, token: await aLink(family.id) };
}

describe('"kommt nicht" from the reminder', () => {
  it('changes nothing by being opened', async () => {
    const { id, stateOf, token } = await aPlace();
    const first = await show(token);
    expect(first).toMatchObject({ day, rows: [{ registrationId: id, state: 'frees' }] });
    expect(await show(token)).toEqual(first);
    expect(await stateOf()).toBe('confirmed');
  });

  it('gives the place to the next child until two hours before the start', async () => {
    const { event, id, stateOf, token } = await aPlace();
    const next = await running.town.aHousehold();
    await press(running.app, anOrder(next, event.id));
    await running.at(twoHoursBefore);
    await tell(token, id);
    await tell(token, id);
    expect(await stateOf()).toBe('cancelled');
    expect(await scene.messages('registration-cancelled', id)).toBe(1);
    await running.at('2027-07-20T06:30:00Z');
    await running.app.get(ServeLine).serve(event.id);
    expect(await scene.openOffers(event.id)).toHaveLength(1);
    await expect(undo(token, id)).rejects.toMatchObject({ details: { reason: 'someone-waits' } });
  });

  it('is taken back while nobody else wants the place', async () => {
    const { id, stateOf, token } = await aPlace();
    await tell(token, id);
    expect((await show(token)).rows[0]?.state).toBe('freed');
    await undo(token, id);
    expect(await stateOf()).toBe('confirmed');
  });

  it('is not taken back past the rules, nor when the event is over', async () => {
    const { event, family, id, stateOf, token } = await aPlace();
    await running.database.rows('update campaign set max_events_per_child = 1 where id = ?', [
      event.campaignId,
    ]);
    await tell(token, id);
    const other = await running.town.anEvent({
      campaignId: event.campaignId,
      startsAt: '2027-07-27T08:00:00Z',
      endsAt: '2027-07-27T12:00:00Z',
    });
    await press(running.app, anOrder(family, other.id));
    await expect(undo(token, id)).rejects.toMatchObject({ details: { reason: 'limit-per-child' } });
    await running.database.rows(
      "update registration set state = 'cancelled' where event_id = ? and household_id = ?",
      [other.id, family.id],
    );
    await running.at('2027-07-20T21:00:00Z');
    await expect(undo(token, id)).rejects.toMatchObject({ details: { reason: 'event-over' } });
    expect(await stateOf()).toBe('cancelled');
  });

  it('is only written down later, and can be taken back', async () => {
    const { event, id, stateOf, token } = await aPlace();
    await running.at(aMinuteLater);
    expect((await show(token)).rows[0]?.state).toBe('late');
    await tell(token, id);
    await tell(token, id);
    expect(await stateOf()).toBe('confirmed');
    expect(await scene.messages('places-changed', event.id)).toBe(0);
    expect((await show(token)).rows[0]?.state).toBe('told');
    await undo(token, id);
    expect((await show(token)).rows[0]?.state).toBe('late');
  });

  it('opens nothing with a wrong secret, nothing after its day, and no other family’s place', async () => {
    const one = await aPlace();
    const other = await aPlace();
    await expect(show('0'.repeat(64))).rejects.toMatchObject({ code: 'not-found' });
    await expect(tell(one.token, other.id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await other.stateOf()).toBe('confirmed');
    await running.at('2027-07-20T21:59:00Z');
    await expect(tell(one.token, one.id)).rejects.toMatchObject({
      details: { reason: 'event-over' },
    });
    await running.at('2027-07-20T22:00:00Z');
    await expect(show(one.token)).rejects.toMatchObject({ code: 'link-expired' });
  });

  it('says neither place nor time to a protected family', async () => {
    const { family, token } = await aPlace();
    expect((await show(token)).rows[0]?.sessions).toHaveLength(1);
    await running.database.rows('update household set protected = true where id = ?', [family.id]);
    expect((await show(token)).rows[0]?.sessions).toEqual([]);
  });
});
