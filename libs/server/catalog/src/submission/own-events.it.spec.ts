import { ownEvent, ownEvents, type OwnEvent, type OwnEventInput } from '@dabei/contracts';
import { aStaffMember } from '../testing/an-event-input';
import { anOrganiser, anOwnInput } from '../testing/an-organiser';
import { startCatalog, type RunningCatalog } from '../testing/start-catalog';
import { PublishEvent } from '../editor/publish-event';
import { AddOtherDate } from './add-other-date';
import { ApprovalQueries } from './approval-queries';
import { AskToCancel } from './ask-to-cancel';
import { ChangeOwnEvent } from './change-own-event';
import { CreateOwnEvent } from './create-own-event';
import { DecideOnEvent } from './decide-on-event';
import { EventReviewQueries } from './event-review-queries';
import { OwnEventQueries } from './own-event-queries';
import { OwnParticipantQueries } from './own-participant-queries';
import { SubmitOwnEvent } from './submit-own-event';
import { WithdrawOwnEvent } from './withdraw-own-event';

const inTime = '2027-02-10T10:00:00Z';
const late = '2027-04-01T10:00:00Z';

let catalog: RunningCatalog;
let campaign: { id: string; slug: string };
let climbers: string;
let strangers: string;
beforeAll(async () => {
  catalog = await startCatalog();
  climbers = await catalog.rows.anOrganisation();
  strangers = await catalog.rows.anOrganisation({ name: 'Angelverein' });
});
afterAll(() => catalog.stop());
beforeEach(async () => {
  await catalog.at(inTime);
  campaign = await catalog.rows.aCampaign({ entry_from: '2027-02-01', entry_until: '2027-03-15' });
});

const get = <T>(type: new (...args: never[]) => T): T => catalog.app.get(type);
const me = () => anOrganiser(climbers);
const read = async (id: string): Promise<OwnEvent> =>
  ownEvent.parse(await get(OwnEventQueries).one(id, me()));
const create = async (more: Partial<OwnEventInput> = {}): Promise<OwnEvent> =>
  read(await get(CreateOwnEvent).create(campaign.slug, anOwnInput(climbers, more), me()));
const change = ({ id, version, event }: OwnEvent, more: Partial<OwnEventInput>) =>
  get(ChangeOwnEvent).change({ eventId: id, version, own: { ...event, ...more } }, me());
const submit = async (id: string): Promise<OwnEvent> => {
  const { version } = await read(id);
  await get(SubmitOwnEvent).submit({ eventId: id, version, note: null }, me());
  return read(id);
};
const decide = async (id: string, move: 'accept' | 'return', comment: string | null = null) => {
  const { version } = await read(id);
  await get(DecideOnEvent).decide({ eventId: id, version, move, comment }, aStaffMember);
  return read(id);
};
const reason = (text: string) => ({ details: { reason: text } });

describe('an organiser', () => {
  it('hands in, reads the comment, mends, and hands in again until it is accepted', async () => {
    const draft = await create();
    expect(draft).toMatchObject({ status: 'draft', review: 'draft', may: 'yes', capacity: 10 });
    expect(await submit(draft.id)).toMatchObject({ review: 'submitted', may: 'with-the-office' });
    const returned = await decide(draft.id, 'return', 'Bitte mit Treffpunkt.');
    expect(returned).toMatchObject({ review: 'returned', comment: 'Bitte mit Treffpunkt.' });
    await catalog.at(late);
    await change(returned, { meetingPoint: 'Tor 3' });
    await submit(draft.id);
    expect((await get(EventReviewQueries).of(draft.id)).changes).toEqual([
      { field: 'meetingPoint', before: '', after: 'Tor 3' },
    ]);
    expect(await decide(draft.id, 'accept')).toMatchObject({ review: 'accepted', comment: null });
    expect(
      await catalog.database.rows(
        `select payload->>'number' as number from outbox where kind = 'event-reviewed'
         and payload->>'eventId' = ? order by id`,
        [draft.id],
      ),
    ).toEqual([{ number: '1' }, { number: '2' }]);
  });

  it('is refused outside of the time for entries, and for seasons nobody was asked about', async () => {
    const draft = await create();
    await catalog.at(late);
    await expect(create()).rejects.toMatchObject(reason('entry-closed'));
    await expect(change(draft, { title: 'Zu spät' })).rejects.toMatchObject(reason('entry-closed'));
    await expect(submit(draft.id)).rejects.toMatchObject(reason('entry-closed'));
    campaign = await catalog.rows.aCampaign();
    await expect(create()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('changes nothing while it lies with the office, unless it takes it back in time', async () => {
    const draft = await create();
    const submitted = await submit(draft.id);
    await expect(change(submitted, { title: 'Anders' })).rejects.toMatchObject(
      reason('with-the-office'),
    );
    await get(WithdrawOwnEvent).withdraw(draft.id, submitted.version, me());
    expect(await read(draft.id)).toMatchObject({ review: 'draft', may: 'yes' });
  });

  it('does not enter events in the name of somebody else', async () => {
    const foreign = get(CreateOwnEvent).create(campaign.slug, anOwnInput(strangers), me());
    await expect(foreign).rejects.toMatchObject({
      details: { issues: [{ path: 'event.organisationId', code: 'unknown' }] },
    });
  });

  it('repeats an event on another date: a draft in time, of a public one a proposal at any time', async () => {
    const { id } = await create();
    const day = { date: '2027-07-27', from: '10:00', until: '14:00', allDay: false };
    const other = { eventId: id, sessions: [day], note: 'Nachfrage' };
    expect(await read(await get(AddOtherDate).add(other, me()))).toMatchObject({ review: 'draft' });
    await submit(id);
    await get(PublishEvent).publish(id, aStaffMember);
    expect(await read(id)).toMatchObject({ status: 'published', review: 'accepted' });
    await catalog.at(late);
    const proposed = await get(AddOtherDate).add(other, me());
    expect(await read(proposed)).toMatchObject({ status: 'draft', review: 'submitted' });
    const { submitted } = await get(ApprovalQueries).open();
    expect(submitted.find((one) => one.id === proposed)).toMatchObject({ note: 'Nachfrage' });
    const series = await catalog.database.rows(
      'select distinct series_id from event where campaign_id = ?',
      [campaign.id],
    );
    expect(series).toHaveLength(1);
  });

  it('cannot cancel by itself, only ask once', async () => {
    const { id } = await create();
    await get(AskToCancel).ask(id, 'Die Halle ist gesperrt', me());
    await expect(get(AskToCancel).ask(id, 'Noch einmal', me())).rejects.toMatchObject(
      reason('already-asked'),
    );
    expect(await read(id)).toMatchObject({ status: 'draft', cancelAsked: true });
  });
});

describe('somebody of another organisation', () => {
  it('finds nothing, whatever is tried', async () => {
    const { id, version, event } = await create();
    const other = anOrganiser(strangers);
    const day = { date: '2027-07-27', from: '10:00', until: '14:00', allDay: false };
    const tries = [
      get(OwnEventQueries).one(id, other),
      get(OwnParticipantQueries).of(id, other),
      get(ChangeOwnEvent).change({ eventId: id, version, own: event }, other),
      get(SubmitOwnEvent).submit({ eventId: id, version, note: null }, other),
      get(WithdrawOwnEvent).withdraw(id, version, other),
      get(AddOtherDate).add({ eventId: id, sessions: [day], note: null }, other),
      get(AskToCancel).ask(id, 'Bosheit', other),
    ];
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(Array(7).fill('rejected'));
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ reason: { code: 'not-found' } });
    const { events, organisations } = ownEvents.parse(await get(OwnEventQueries).all(other));
    expect([events, organisations]).toEqual([[], [{ id: strangers, name: 'Angelverein' }]]);
  });

  it('sees nothing of a draft the office began by itself, its own organisation’s included', async () => {
    const { id } = await catalog.rows.anEvent(campaign.id, {
      organisation_id: climbers,
      status: 'draft',
    });
    await expect(read(id)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('who comes', () => {
  it('is told with name, age and the guardian’s phone, the waiting as a number, and not for ever', async () => {
    const { id } = await catalog.rows.anEvent(campaign.id, { organisation_id: climbers });
    const quota = await catalog.rows.aQuota(campaign.id, [id]);
    const child = await catalog.rows.aChild();
    await catalog.database.rows(
      `insert into guardian (household_id, first_name, last_name, search_key, email, phone)
       values (?, 'Ada', 'Muster', 'ada muster', 'geheim@example.org', '+492855123')`,
      [child.householdId],
    );
    await catalog.rows.aRegistration(id, quota, { reduced_fee: true, amount_cents: 4711 }, child);
    await catalog.rows.aRegistration(id, null, { state: 'waiting' });
    const people = await get(OwnParticipantQueries).of(id, me());
    expect(people).toMatchObject({
      waiting: 1,
      participants: [{ firstName: 'Mia', age: 9, guardianName: 'Ada Muster', phone: '+492855123' }],
    });
    expect(JSON.stringify(people)).not.toMatch(/geheim|4711|reduced|birth/);
    await catalog.database.rows('update household set protected = true where id = ?', [
      child.householdId,
    ]);
    expect((await get(OwnParticipantQueries).of(id, me())).participants).toMatchObject([
      { guardianName: null, phone: null },
    ]);
    await catalog.at('2027-08-04T10:00:00Z');
    expect(await get(OwnParticipantQueries).of(id, me())).toMatchObject({
      over: true,
      participants: [],
    });
  });
});
