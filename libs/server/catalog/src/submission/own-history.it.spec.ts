import { eventRevisions, ownEvent, type OwnEvent, type OwnEventInput } from '@dabei/contracts';
import { ChangeEvent } from '../editor/change-event';
import { DeskEventQueries } from '../editor/desk-event-queries';
import { RevisionQueries } from '../history/revision-queries';
import { aStaffMember } from '../testing/an-event-input';
import { anOrganiser, anOwnInput } from '../testing/an-organiser';
import { startCatalog, type RunningCatalog } from '../testing/start-catalog';
import { ChangeOwnEvent } from './change-own-event';
import { CreateOwnEvent } from './create-own-event';
import { OwnEventQueries } from './own-event-queries';
import { OwnRevisionQueries } from './own-revision-queries';

let catalog: RunningCatalog;
let campaign: { id: string; slug: string };
let climbers: string;
let strangers: string;
beforeAll(async () => {
  catalog = await startCatalog();
  climbers = await catalog.rows.anOrganisation({ name: 'Kletterverein' });
  strangers = await catalog.rows.anOrganisation({ name: 'Angelverein' });
  await aPerson(aStaffMember.accountId, 'Ada Büro', '{office}');
  await aPerson(me().accountId, 'Kim Klettern', '{organiser}');
  await catalog.database.rows(
    'insert into staff_organisation (account_id, organisation_id) values (?, ?)',
    [me().accountId, climbers],
  );
});
afterAll(() => catalog.stop());
beforeEach(async () => {
  await catalog.at('2027-02-10T10:00:00Z');
  campaign = await catalog.rows.aCampaign({ entry_from: '2027-02-01', entry_until: '2027-03-15' });
});

const me = () => anOrganiser(climbers);
const aPerson = (accountId: string, name: string, bundles: string) =>
  catalog.rows.insert(
    'staff',
    {
      account_id: accountId,
      name,
      email: `${accountId}@example.org`,
      bundles,
      created_at: '2027-01-01T00:00:00Z',
    },
    'account_id',
  );
const get = <T>(type: new (...args: never[]) => T): T => catalog.app.get(type);
const read = async (id: string): Promise<OwnEvent> =>
  ownEvent.parse(await get(OwnEventQueries).one(id, me()));
const create = async (): Promise<OwnEvent> =>
  read(await get(CreateOwnEvent).create(campaign.slug, anOwnInput(climbers), me()));
const type = async (known: OwnEvent, more: Partial<OwnEventInput>): Promise<OwnEvent> => {
  const { id, version, event } = known;
  await get(ChangeOwnEvent).change({ eventId: id, version, own: { ...event, ...more } }, me());
  return read(id);
};
const history = async (id: string) =>
  eventRevisions.parse(await get(OwnRevisionQueries).revisions(id, undefined, me())).revisions;
const linesOf = (id: string) =>
  catalog.database.rows(
    "select actor from audit_line where subject_id = ? and action = 'event-changed'",
    [id],
  );

describe('what an own event was before', () => {
  it('is kept while the organiser types: within minutes one change and one line', async () => {
    const first = await type(await create(), { title: 'Boul' });
    const second = await type(first, { title: 'Bouldern', places: 14 });
    await catalog.at('2027-02-10T11:00:00Z');
    await type(second, { meetingPoint: 'Tor 3' });
    const [later, typed, ...more] = await history(first.id);
    expect(more).toEqual([]);
    expect(later?.changes).toEqual([{ field: 'meetingPoint', before: null, after: 'Tor 3' }]);
    expect(typed).toMatchObject({ by: 'Kletterverein' });
    expect(typed?.changes).toContainEqual({ field: 'capacity', before: 10, after: 14 });
    expect(typed?.changes).toContainEqual({
      field: 'title',
      before: anOwnInput(climbers).title,
      after: 'Bouldern',
    });
    expect(await linesOf(first.id)).toEqual([{ actor: 'organiser' }, { actor: 'organiser' }]);
  });

  it('comes back into the form as the organiser sees it', async () => {
    const draft = await create();
    const typed = await type(draft, { title: 'Anders', places: 25 });
    const earlier = await get(OwnRevisionQueries).earlier(draft.id, draft.version, me());
    expect(earlier).toEqual({ version: typed.version, event: draft.event });
    expect(Object.keys(earlier.event).sort()).toEqual(Object.keys(draft.event).sort());
  });

  it('says of the office that it changed something, without a name and without what is its own', async () => {
    const draft = await create();
    const known = await get(DeskEventQueries).event(draft.id);
    await get(ChangeEvent).change(
      {
        eventId: draft.id,
        version: known.version,
        input: { ...known.event, place: 'Alte Halle', priceReducedCents: 100, custody: 'both' },
      },
      aStaffMember,
    );
    const [change] = await history(draft.id);
    expect(change).toMatchObject({ by: null });
    expect(change?.changes.map(({ field }) => field)).toEqual(['place']);
    const seenByOffice = await get(RevisionQueries).revisions(draft.id, undefined, {
      permissions: [],
    });
    expect(JSON.stringify(seenByOffice)).toContain('priceReducedCents');
    const alone = await get(DeskEventQueries).event(draft.id);
    await catalog.at('2027-02-10T12:00:00Z');
    await get(ChangeEvent).change(
      {
        eventId: draft.id,
        version: alone.version,
        input: { ...alone.event, priceReducedCents: 50 },
      },
      aStaffMember,
    );
    expect(await history(draft.id)).toHaveLength(1);
  });

  const byOffice = async (id: string, more: object) => {
    const { version, event } = await get(DeskEventQueries).event(id);
    await get(ChangeEvent).change(
      { eventId: id, version, input: { ...event, ...more } },
      aStaffMember,
    );
  };

  it('begins when the event became its own', async () => {
    const draft = await create();
    await byOffice(draft.id, { organisationId: strangers, title: 'Geheimes Angeln' });
    await catalog.at('2027-02-10T12:00:00Z');
    await byOffice(draft.id, { organisationId: climbers });
    await catalog.at('2027-02-10T13:00:00Z');
    const own = await read(draft.id);
    await type(own, { title: 'Bouldern' });
    expect((await history(draft.id)).map(({ by }) => by)).toEqual(['Kletterverein']);
    const { event } = await get(OwnRevisionQueries).earlier(draft.id, own.version, me());
    expect(event).toEqual(own.event);
    await expect(
      get(OwnRevisionQueries).earlier(draft.id, draft.version, me()),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('does not tell of the draft the office began by itself', async () => {
    const draft = await create();
    await byOffice(draft.id, { title: 'Nur im Büro' });
    await catalog.database.rows(
      "update audit_line set actor = 'office' where subject_id = ? and action = 'event-created'",
      [draft.id],
    );
    expect(await history(draft.id)).toEqual([]);
  });

  it.each(['event-submitted', 'event-handed-in-for', 'event-published'])(
    'begins with %s, where the office began the draft',
    async (action) => {
      const draft = await create();
      await byOffice(draft.id, { title: 'Nur im Büro' });
      await catalog.database.rows(
        `update audit_line set actor = 'office', action = case action when 'event-created' then action
           else 'event-changed' end where subject_id = ?`,
        [draft.id],
      );
      await catalog.database.rows(
        `insert into audit_line (at, actor, action, subject_type, subject_id)
         values ('2027-02-10T11:00:00Z', 'office', ?, 'event', ?)`,
        [action, draft.id],
      );
      await catalog.at('2027-02-10T12:00:00Z');
      await byOffice(draft.id, { title: 'Vor aller Augen' });
      const changes = (await history(draft.id)).flatMap((revision) => revision.changes);
      expect(changes.map(({ after }) => after)).toEqual(['Vor aller Augen']);
    },
  );

  it('pages on over what only the office sees', async () => {
    const draft = await type(await create(), { title: 'Bouldern' });
    for (let hour = 0; hour < 22; hour += 1) {
      await catalog.at(`2027-02-11T${String(hour).padStart(2, '0')}:00:00Z`);
      await byOffice(draft.id, { priceReducedCents: 100 + hour });
    }
    expect((await history(draft.id)).map(({ by }) => by)).toEqual(['Kletterverein']);
  });

  it('does not exist for anybody else', async () => {
    const typed = await type(await create(), { title: 'Anders' });
    const other = anOrganiser(strangers);
    for (const asked of [
      get(OwnRevisionQueries).revisions(typed.id, undefined, other),
      get(OwnRevisionQueries).earlier(typed.id, 1, other),
    ])
      await expect(asked).rejects.toMatchObject({ code: 'not-found' });
    const { id } = await catalog.rows.anEvent(campaign.id, {
      organisation_id: climbers,
      status: 'draft',
    });
    await expect(history(id)).rejects.toMatchObject({ code: 'not-found' });
  });
});
