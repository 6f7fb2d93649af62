import { type DeskEvent, type EventInput } from '@dabei/contracts';
import { ChangeEvent } from '../editor/change-event';
import { CreateEvent } from '../editor/create-event';
import { DeskEventQueries } from '../editor/desk-event-queries';
import { PublishEvent } from '../editor/publish-event';
import { aStaffMember, anEventInput } from '../testing/an-event-input';
import { startCatalog, type RunningCatalog } from '../testing/start-catalog';
import { ChangeQueries } from './change-queries';
import { RevisionQueries } from './revision-queries';
import { SaveTyped } from './save-typed';

const another = { ...aStaffMember, accountId: 'staff-2' };
const lead = { permissions: ['history:names' as const] };

let catalog: RunningCatalog;
let campaign: { id: string; slug: string };
let organisationId: string;
beforeAll(async () => {
  catalog = await startCatalog();
  await catalog.at('2027-06-01T10:00:00Z');
  campaign = await catalog.rows.aCampaign();
  organisationId = await catalog.rows.anOrganisation();
  for (const { accountId, name } of [aStaffMember, another])
    await catalog.rows.insert(
      'staff',
      {
        account_id: accountId,
        name,
        email: `${accountId}@example.org`,
        bundles: '{office}',
        created_at: '2027-01-01T00:00:00Z',
      },
      'account_id',
    );
});
afterAll(() => catalog.stop());

const read = (id: string): Promise<DeskEvent> => catalog.app.get(DeskEventQueries).event(id);
const aDraft = async (more: Partial<EventInput> = {}): Promise<DeskEvent> =>
  read(
    await catalog.app
      .get(CreateEvent)
      .create(campaign.slug, anEventInput(organisationId, more), aStaffMember),
  );
const published = async (): Promise<DeskEvent> => {
  const { id } = await aDraft();
  await catalog.app.get(PublishEvent).publish(id, aStaffMember);
  return read(id);
};
const changeOf = ({ id, version, event }: DeskEvent, more: Partial<EventInput>) => ({
  eventId: id,
  version,
  input: { ...event, ...more },
});
const type = (event: DeskEvent, more: Partial<EventInput>, by = aStaffMember) =>
  catalog.app.get(SaveTyped).save(changeOf(event, more), by);
const change = (event: DeskEvent, more: Partial<EventInput>, by = aStaffMember) =>
  catalog.app.get(ChangeEvent).change(changeOf(event, more), by);
const history = async (id: string) =>
  (await catalog.app.get(RevisionQueries).revisions(id, undefined, lead)).revisions;
const outbox = (eventId: string) =>
  catalog.database.rows("select kind from outbox where payload->>'eventId' = ?", [eventId]);
const linesOf = (eventId: string) =>
  catalog.database.rows(
    "select 1 from audit_line where subject_id = ? and action = 'event-changed'",
    [eventId],
  );

describe('typing a draft', () => {
  it('is kept in the draft, and what is typed in one breath is one change', async () => {
    const draft = await aDraft();
    const first = await type(draft, { title: 'Boul' });
    expect(first).toMatchObject({ keptAs: 'draft', event: { title: 'Boul' } });
    const second = await type(
      { ...draft, version: first.version, event: first.event },
      {
        title: 'Bouldern',
        place: 'Alte Halle',
      },
    );
    expect((await read(draft.id)).title).toBe('Bouldern');
    const [only, ...more] = await history(draft.id);
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      version: second.version,
      by: 'Ada',
      changes: [
        { field: 'title', before: 'Klettern für Anfänger', after: 'Bouldern' },
        { field: 'place', before: 'Kletterhalle', after: 'Alte Halle' },
      ],
    });
    expect(await linesOf(draft.id)).toHaveLength(1);
  });

  it('is another change when somebody else types, and hours later', async () => {
    const draft = await aDraft();
    await type(draft, { summary: 'eins' });
    await type(await read(draft.id), { summary: 'zwei' }, another);
    await catalog.at('2027-06-01T14:00:00Z');
    await type(await read(draft.id), { summary: 'drei' }, another);
    expect(await history(draft.id)).toHaveLength(3);
    await catalog.at('2027-06-01T10:00:00Z');
  });

  it('lets the second of two know', async () => {
    const draft = await aDraft();
    await type(draft, { summary: 'eins' });
    await expect(type(draft, { summary: 'zwei' })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
  });

  it('never touches what became public in the meantime', async () => {
    const event = await published();
    const late = { ...changeOf(event, { place: 'Anderswo' }), draftOnly: true };
    await expect(catalog.app.get(ChangeEvent).change(late, aStaffMember)).rejects.toMatchObject({
      details: { reason: 'not-a-draft' },
    });
  });
});

describe('typing about a public event', () => {
  it('is kept beside it: no family sees it and nobody is told', async () => {
    const event = await published();
    expect(await type(event, { place: 'Turnhalle' })).toMatchObject({ keptAs: 'unsent' });
    expect(await read(event.id)).toEqual(event);
    expect(await outbox(event.id)).toEqual([]);
    const { unsent } = await catalog.app.get(ChangeQueries).unsent(event.id);
    expect(unsent).toMatchObject({ version: event.version, event: { place: 'Turnhalle' } });
  });

  it('is forgotten when it is published, and when it is discarded', async () => {
    const event = await published();
    const unsent = async () => (await catalog.app.get(ChangeQueries).unsent(event.id)).unsent;
    await type(event, { place: 'Turnhalle' });
    await change(event, { place: 'Turnhalle' });
    expect(await unsent()).toBeNull();
    expect(await outbox(event.id)).toEqual([{ kind: 'event-moved' }]);
    await type(await read(event.id), { place: 'Aula' });
    await catalog.app.get(SaveTyped).discard(event.id);
    expect(await unsent()).toBeNull();
  });

  it('says before publishing who is told, and how', async () => {
    const event = await published();
    const quota = event.event.quotas[0]?.id ?? '';
    const ways = ['mail', 'letter', 'phone'];
    for (const contact_by of ways) {
      const child = await catalog.rows.aChild();
      await catalog.database.rows('update household set contact_by = ? where id = ? returning id', [
        contact_by,
        child.householdId,
      ]);
      await catalog.rows.insert('guardian', {
        id: crypto.randomUUID(),
        household_id: child.householdId,
        first_name: 'Ada',
        last_name: 'Muster',
        search_key: 'ada muster',
        email: `${contact_by}@example.org`,
      });
      await catalog.rows.aRegistration(event.id, quota, {}, child);
    }
    const preview = (more: Partial<EventInput>) =>
      catalog.app.get(ChangeQueries).preview(event.id, { ...event.event, ...more });
    expect(await preview({ place: 'Turnhalle', summary: 'Neu' })).toEqual({
      changes: [
        { field: 'summary', before: 'An der Wand', after: 'Neu' },
        { field: 'place', before: 'Kletterhalle', after: 'Turnhalle' },
      ],
      moved: true,
      registrations: 3,
      mails: 1,
      letters: 1,
      phoneCalls: 1,
    });
    expect(await preview({ summary: 'Neu' })).toMatchObject({
      moved: false,
      mails: 0,
      letters: 0,
      phoneCalls: 0,
    });
    const later = event.event.sessions.map((session) => ({ ...session, from: '09:00' }));
    expect(await preview({ sessions: later })).toMatchObject({ moved: true });
  });
});

describe('earlier versions', () => {
  it('come back as they were, whatever was removed since', async () => {
    const first = await aDraft({ bring: 'Turnschuhe' });
    await change(first, { title: 'Bouldern', questions: [] });
    await change(await read(first.id), { bring: null, ageMin: 8 }, another);
    const earlier = (version: number) =>
      catalog.app.get(RevisionQueries).earlier(first.id, version);
    const [, second] = await history(first.id);
    expect((await earlier(second?.version ?? 0)).event).toMatchObject({
      title: 'Bouldern',
      bring: 'Turnschuhe',
      ageMin: 6,
      questions: [],
    });
    const { event, version } = await earlier(first.version);
    const { questions, ...same } = first.event;
    expect(event).toMatchObject(same);
    // the question was deleted: it comes back as a new one, and can be saved
    expect(event.questions).toEqual(questions.map((one) => ({ ...one, id: undefined })));
    await change({ ...(await read(first.id)), version, event }, {});
    expect((await read(first.id)).title).toBe(first.title);
  });

  it('never hold who is named, and name staff only to whom may see it', async () => {
    const draft = await aDraft();
    await change(draft, { responsible: 'Frau Muster', organiserPhone: '02855 1234' });
    const [only] = await history(draft.id);
    expect(only?.changes).toEqual([{ field: 'organiserPhone' }, { field: 'responsible' }]);
    const kept = await catalog.database.rows('select changes::text from event_revision');
    expect(JSON.stringify(kept)).not.toMatch(/Frau Muster|02855/);
    const { revisions } = await catalog.app
      .get(RevisionQueries)
      .revisions(draft.id, undefined, { permissions: ['desk:history'] });
    expect(revisions[0]?.by).toBeNull();
  });
});
