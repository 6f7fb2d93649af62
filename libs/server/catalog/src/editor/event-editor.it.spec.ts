import {
  deskEvent,
  deskProgramme,
  route,
  deskRoutes,
  routes,
  type DeskEvent,
  type EventInput,
} from '@dabei/contracts';
import { aStaffMember, anEventInput } from '../testing/an-event-input';
import { startCatalog, type RunningCatalog } from '../testing/start-catalog';
import { ChangeEvent } from './change-event';
import { CopyEvent } from './copy-event';
import { CreateEvent } from './create-event';
import { DeskEventQueries } from './desk-event-queries';
import { DeskQueries } from './desk-queries';
import { PublishEvent } from './publish-event';

let catalog: RunningCatalog;
let campaign: { id: string; slug: string };
let organisationId: string;
beforeAll(async () => {
  catalog = await startCatalog();
  await catalog.at('2027-06-01T10:00:00Z');
  campaign = await catalog.rows.aCampaign();
  organisationId = await catalog.rows.anOrganisation();
});
afterAll(() => catalog.stop());

const read = async (id: string): Promise<DeskEvent> =>
  deskEvent.parse(await catalog.app.get(DeskEventQueries).event(id));
const create = async (more: Partial<EventInput> = {}): Promise<DeskEvent> =>
  read(
    await catalog.app
      .get(CreateEvent)
      .create(campaign.slug, anEventInput(organisationId, more), aStaffMember),
  );
const publish = (id: string) => catalog.app.get(PublishEvent).publish(id, aStaffMember);
const change = ({ id, version, event }: DeskEvent, more: Partial<EventInput>) =>
  catalog.app
    .get(ChangeEvent)
    .change({ eventId: id, version, input: { ...event, ...more } }, aStaffMember);
const published = async (more: Partial<EventInput> = {}): Promise<DeskEvent> => {
  const { id } = await create(more);
  await publish(id);
  return read(id);
};
const outbox = (eventId: string) =>
  catalog.database.rows<{ kind: string; sequence: number | null }>(
    `select kind, (payload->>'sequence')::int as sequence from outbox
     where payload->>'eventId' = ? order by id`,
    [eventId],
  );
const quotaOf = ({ event }: DeskEvent): string => event.quotas[0]?.id ?? '';

describe('a new event', () => {
  it('is a draft with an address from its title, and shows what was typed', async () => {
    const first = await create({ title: 'Öffnungstag im Zoo' });
    const second = await create({ title: 'Öffnungstag im Zoo' });
    expect([first.slug, second.slug]).toEqual(['oeffnungstag-im-zoo', 'oeffnungstag-im-zoo-2']);
    expect(first).toMatchObject({ status: 'draft', capacity: 10, taken: 0, lineBlockedBy: 'none' });
    expect(Date.parse(first.firstStartsAt ?? '')).toBe(Date.parse('2027-07-20T08:00:00Z'));
    expect(first.event.sessions[0]).toMatchObject({ date: '2027-07-20', from: '10:00' });
    expect(first.event.questions[0]).toMatchObject({ label: 'Eigener Helm?' });
  });

  it('is refused with the place of each contradiction', async () => {
    const wrong = create({
      ageMin: 12,
      ageMax: 6,
      sessions: [{ date: '2027-07-20', from: '14:00', until: '10:00', allDay: false }],
    });
    await expect(wrong).rejects.toMatchObject({
      details: {
        issues: [
          { path: 'sessions.0.until', code: 'ends-before-start' },
          { path: 'ageMax', code: 'below-minimum-age' },
        ],
      },
    });
    await expect(create({ organisationId: crypto.randomUUID() })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('becomes public once families can do something with it', async () => {
    const address = (slug: string) => route(routes.event, { campaign: campaign.slug, slug });
    const draft = await create({ quotas: [] });
    await expect(publish(draft.id)).rejects.toMatchObject({ details: { reason: 'no-places' } });
    expect((await catalog.get(address(draft.slug))).status).toBe(404);
    await change(draft, { registration: 'open' });
    await publish(draft.id);
    expect((await catalog.get(address(draft.slug))).status).toBe(200);
    await expect(publish(draft.id)).rejects.toMatchObject({ details: { reason: 'not-a-draft' } });
  });
});

describe('changing an event', () => {
  it('lets the second of two editors know', async () => {
    const event = await create();
    await change(event, { title: 'Bouldern' });
    expect(await read(event.id)).toMatchObject({ title: 'Bouldern', slug: 'bouldern' });
    await expect(change(event, { title: 'Turnen' })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
  });

  it('adds, changes and removes sessions, quotas and questions by id', async () => {
    const before = await create();
    const kept = before.event.sessions.map((session) => ({ ...session, until: '15:00' }));
    await change(before, {
      sessions: [...kept, { date: '2027-07-21', from: '10:00', until: '12:00', allDay: false }],
      quotas: [
        ...before.event.quotas.map((quota) => ({ ...quota, capacity: 12 })),
        { name: 'Ermäßigt', kind: 'reserved-reduced', capacity: 2, reservedUntil: '2027-07-01' },
      ],
      questions: [{ kind: 'text', label: 'Schuhgröße?', choices: [], required: true }],
    });
    const after = await read(before.id);
    expect(after.capacity).toBe(14);
    expect(after.event.sessions).toMatchObject([{ ...kept[0] }, { date: '2027-07-21' }]);
    expect(after.event.questions.map(({ label }) => label)).toEqual(['Schuhgröße?']);
    await change(after, {
      sessions: after.event.sessions.slice(1),
      quotas: after.event.quotas.slice(0, 1),
      questions: [],
    });
    expect(await read(before.id)).toMatchObject({
      capacity: 12,
      event: { sessions: [{ date: '2027-07-21' }], questions: [] },
    });
    expect(await outbox(before.id)).toEqual([]);
  });

  it('tells families when a published event moves, and only then', async () => {
    const event = await published();
    await change(event, { summary: 'Anders gesagt' });
    expect(await outbox(event.id)).toEqual([]);
    await change(await read(event.id), { place: 'Turnhalle' });
    await change(await read(event.id), {
      sessions: event.event.sessions.map((session) => ({ ...session, from: '09:00' })),
    });
    expect(await outbox(event.id)).toEqual([
      { kind: 'event-moved', sequence: 1 },
      { kind: 'event-moved', sequence: 2 },
    ]);
  });

  it('leaves the capacity of a published event to its own act', async () => {
    const event = await published();
    const quotas = event.event.quotas.map((quota) => ({ ...quota, capacity: 99 }));
    await change(event, { quotas });
    expect((await read(event.id)).capacity).toBe(10);
  });

  it('keeps what somebody registered for', async () => {
    const event = await published();
    await catalog.rows.aRegistration(event.id, quotaOf(event));
    const reason = (text: string) => ({ code: 'conflict', details: { reason: text } });
    const other = { date: '2027-07-25', from: '10:00', until: '12:00', allDay: false };
    await expect(change(event, { sessions: [other] })).rejects.toMatchObject(
      reason('session-has-registrations'),
    );
    const quotas: EventInput['quotas'] = [
      { name: 'Neu', kind: 'general', capacity: 5, reservedUntil: null },
    ];
    await expect(change(event, { quotas })).rejects.toMatchObject(
      reason('quota-has-registrations'),
    );
    await expect(change(event, { registration: 'open' })).rejects.toMatchObject(
      reason('event-has-registrations'),
    );
    expect(await read(event.id)).toEqual({ ...event, taken: 1 });
  });

  it('refuses to put a child in two places and says how many it would be', async () => {
    const morning = await published({
      sessions: [
        { date: '2027-08-02', from: '08:00', until: '10:00', allDay: false },
        { date: '2027-08-03', from: '08:00', until: '10:00', allDay: false },
      ],
    });
    const noon = await published({
      sessions: [{ date: '2027-08-02', from: '11:00', until: '13:00', allDay: false }],
    });
    const child = await catalog.rows.aChild();
    await catalog.rows.aRegistration(morning.id, quotaOf(morning), {}, child);
    await catalog.rows.aRegistration(noon.id, quotaOf(noon), {}, child);
    const [first, second] = morning.event.sessions;
    if (first === undefined || second === undefined) throw new Error('two sessions were made');
    await expect(
      change(morning, { sessions: [{ ...first, until: '12:00' }, second] }),
    ).rejects.toMatchObject({
      details: { reason: 'collisions', issues: [{ path: 'event.sessions.0', code: 'children:1' }] },
    });
    const swapped = [
      { ...first, date: second.date },
      { ...second, date: first.date },
    ];
    await change(morning, { sessions: swapped });
    const spans = await catalog.database.rows(
      `select 1 from registration_span s join registration r on r.id = s.registration_id
       where r.event_id = ? and s.occupies`,
      [morning.id],
    );
    expect(spans).toHaveLength(2);
  });
});

describe('a copy', () => {
  it('is a draft of its own and shares only the bus', async () => {
    const original = await published();
    await catalog.rows.aQuota(campaign.id, [original.id], { kind: 'shared', capacity: 50 });
    const id = await catalog.app.get(CopyEvent).copy(original.id, aStaffMember);
    const copy = await read(id);
    const shared = (event: DeskEvent) => event.event.quotas.find(({ kind }) => kind === 'shared');
    expect(copy).toMatchObject({ status: 'draft', title: original.title, capacity: 10 });
    expect(copy.slug).not.toBe(original.slug);
    expect(copy.event.sessions[0]?.id).not.toBe(original.event.sessions[0]?.id);
    expect(shared(copy)?.id).toBe(shared(await read(original.id))?.id);
    expect(copy.event.quotas).toHaveLength(2);
  });
});

describe('the desk', () => {
  it('counts seats by state and names what stops the line', async () => {
    const event = await published({ minimumPlaces: 4 });
    const quota = quotaOf(event);
    await catalog.rows.aRegistration(event.id, quota, { seats: 2 });
    await catalog.rows.aRegistration(event.id, quota, { state: 'held' });
    await catalog.rows.aRegistration(event.id, null, { state: 'queued' });
    const row = { taken: 2, held: 1, offered: 0, waiting: 1, overbooked: 0, missingForMinimum: 1 };
    expect(await read(event.id)).toMatchObject({ ...row, lineBlockedBy: 'code-missing' });
    const programme = await catalog.app.get(DeskQueries).programme(campaign.slug);
    const rows = deskProgramme.parse(programme).events;
    expect(rows.find(({ id }) => id === event.id)).toMatchObject(row);
  });

  it('is closed to strangers', async () => {
    expect((await catalog.get(deskRoutes.deskProgramme)).status).toBe(401);
    expect((await catalog.post(deskRoutes.deskEvents, {})).status).toBe(401);
  });
});
