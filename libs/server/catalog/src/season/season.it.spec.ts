import { type DeskEvent, type SeasonRequest } from '@dabei/contracts';
import { CreateEvent } from '../editor/create-event';
import { DeskEventQueries } from '../editor/desk-event-queries';
import { PublishEvent } from '../editor/publish-event';
import { aDesk, type Desk } from '../testing/a-desk';
import { aStaffMember, anEventInput } from '../testing/an-event-input';
import { startCatalog, type RunningCatalog } from '../testing/start-catalog';
import { CopySeason } from './copy-season';
import { SeasonQueries } from './season-queries';
import { UndoSeason } from './undo-season';

let catalog: RunningCatalog;
let source: { id: string; slug: string };
let organisationId: string;
beforeAll(async () => {
  catalog = await startCatalog();
  await catalog.at('2028-02-01T10:00:00Z');
  organisationId = await catalog.rows.anOrganisation();
  source = await catalog.rows.aCampaign({
    phase: 'done',
    opens_at: '2027-06-01T08:00:00Z',
    closes_at: '2027-07-01T08:00:00Z',
    reminder_rules: JSON.stringify([{ daysBefore: 2, at: '17:00' }]),
    max_events_per_child: 3,
    max_new_per_child_per_day: 2,
    asks_afterwards: false,
    statistics_asked: '{sex}',
  });
});
afterAll(() => catalog.stop());

const request = (more: Partial<SeasonRequest> = {}): SeasonRequest => ({
  source: source.slug,
  title: 'Kinderferientage 2028',
  startsOn: '2028-07-10',
  endsOn: '2028-08-22',
  without: [],
  ...more,
});
const copy = (more: Partial<SeasonRequest> = {}) =>
  catalog.app.get(CopySeason).copy(request(more), aStaffMember);
const undo = (slug: string) => catalog.app.get(UndoSeason).undo(slug, aStaffMember);
const eventsOf = async (slug: string): Promise<DeskEvent[]> => {
  const rows = await catalog.database.rows<{ id: string }>(
    `select e.id from event e join campaign c on c.id = e.campaign_id where c.slug = ? order by e.title`,
    [slug],
  );
  return Promise.all(rows.map(({ id }) => catalog.app.get(DeskEventQueries).event(id)));
};
const countOf = async (sql: string, ...params: unknown[]): Promise<number> =>
  (await catalog.database.row<{ count: number }>(`select count(*)::int from ${sql}`, params))
    ?.count ?? 0;

describe("last year's season", () => {
  let climbing: string;
  beforeAll(async () => {
    const create = catalog.app.get(CreateEvent);
    climbing = await create.create(
      source.slug,
      anEventInput(organisationId, {
        minimumDecidedOn: '2027-07-12',
        residentsFirstUntil: '2027-06-08',
        quotas: [
          { name: 'Plätze', kind: 'general', capacity: 10, reservedUntil: null },
          { name: 'Ermäßigt', kind: 'reserved-reduced', capacity: 2, reservedUntil: '2027-07-06' },
        ],
      }),
      aStaffMember,
    );
    const zoo = await create.create(
      source.slug,
      anEventInput(organisationId, {
        title: 'Zoo',
        sessions: [{ date: '2027-08-31', from: '09:00', until: '16:00', allDay: false }],
      }),
      aStaffMember,
    );
    await catalog.rows.aQuota(source.id, [climbing, zoo], { kind: 'shared', capacity: 50 });
    await catalog.app.get(PublishEvent).publish(climbing, aStaffMember);
    const quota = await catalog.database.row<{ id: string }>(
      "select q.id from quota q join event_quota eq on eq.quota_id = q.id where eq.event_id = ? and kind = 'general'",
      [climbing],
    );
    await catalog.rows.aRegistration(climbing, quota?.id ?? '');
  });

  it('is shown in its new weeks before anything is written', async () => {
    const before = await countOf('campaign');
    const preview = await catalog.app.get(SeasonQueries).preview(request());
    expect(preview.shiftDays).toBe(357);
    expect(
      preview.events.map(({ title, outside, after }) => [title, outside, after[0]?.startsAt]),
    ).toEqual([
      ['Klettern für Anfänger', false, '2028-07-11T08:00:00.000Z'],
      ['Zoo', false, '2028-08-22T07:00:00.000Z'],
    ]);
    const shorter = await catalog.app.get(SeasonQueries).preview(request({ endsOn: '2028-08-21' }));
    expect(shorter.events.map(({ outside }) => outside)).toEqual([false, true]);
    expect(await countOf('campaign')).toBe(before);
  });

  it('becomes a season of drafts on the same weekdays, with its own places and one bus', async () => {
    const made = await copy();
    expect(made).toEqual({ slug: 'kinderferientage-2028', events: 2 });
    const [first, second] = await eventsOf(made.slug);
    expect(first).toMatchObject({
      status: 'draft',
      taken: 0,
      event: {
        sessions: [{ date: '2028-07-11', from: '10:00', until: '14:00' }],
        minimumDecidedOn: '2028-07-03',
        residentsFirstUntil: '2028-05-30',
        questions: [{ label: 'Eigener Helm?' }],
      },
    });
    const reserved = first?.event.quotas.find(({ kind }) => kind === 'reserved-reduced');
    expect(reserved).toMatchObject({ capacity: 2, reservedUntil: '2028-06-27' });
    const bus = (event?: DeskEvent) =>
      event?.event.quotas.filter(({ kind }) => kind === 'shared').map(({ id }) => id);
    expect(bus(first)).toEqual(bus(second));
    expect(bus(first)).toHaveLength(1);
    const original = await catalog.app.get(DeskEventQueries).event(climbing);
    const old = original.event.quotas.map(({ id }) => id);
    expect(first?.event.quotas.some(({ id }) => old.includes(id))).toBe(false);
  });

  it('begins without dates, registrations and reminders, and remembers where it came from', async () => {
    const season = await catalog.database.row(
      `select phase, opens_at, closes_at, max_events_per_child, max_new_per_child_per_day, reminder_rules, erase_on::text,
         asks_afterwards, statistics_asked, copied_from from campaign where slug = 'kinderferientage-2028'`,
    );
    expect(season).toEqual({
      phase: 'draft',
      opens_at: null,
      closes_at: null,
      max_events_per_child: 3,
      max_new_per_child_per_day: 2,
      reminder_rules: [{ daysBefore: 2, at: '17:00' }],
      erase_on: '2028-11-20',
      asks_afterwards: false,
      statistics_asked: ['sex'],
      copied_from: source.id,
    });
    const ofSeason =
      "join event e on e.id = r.event_id join campaign c on c.id = e.campaign_id where c.slug = 'kinderferientage-2028'";
    expect(await countOf(`registration r ${ofSeason}`)).toBe(0);
    expect(await countOf('reminder')).toBe(0);
    expect(await countOf("outbox where payload::text like '%eventId%'")).toBe(0);
    expect(await countOf("audit_line where action = 'season-copied'")).toBe(1);
  });

  it('leaves out what is not wanted, and two copies never share an address', async () => {
    const made = await copy({ without: [climbing] });
    expect(made).toEqual({ slug: 'kinderferientage-2028-2', events: 1 });
  });

  it('can be taken back while nobody has seen it', async () => {
    const { slug } = await copy({ title: 'Probe 2028' });
    expect(await catalog.app.get(SeasonQueries).undo(slug)).toEqual({
      title: 'Probe 2028',
      events: 2,
      edited: 0,
      refused: null,
    });
    await undo(slug);
    expect(await countOf('campaign where slug = ?', slug)).toBe(0);
    expect(await countOf("audit_line where action = 'season-copy-undone'")).toBe(1);
  });

  it('stays as soon as one event is public, and the original always does', async () => {
    const { slug } = await copy({ title: 'Bleibt 2028' });
    const [event] = await eventsOf(slug);
    await catalog.app.get(PublishEvent).publish(event?.id ?? '', aStaffMember);
    await expect(undo(slug)).rejects.toMatchObject({
      details: { reason: 'season-already-public' },
    });
    await expect(undo(source.slug)).rejects.toMatchObject({
      details: { reason: 'season-not-a-copy' },
    });
    expect(await eventsOf(slug)).toHaveLength(2);
  });

  it('stays when an organiser has entered an event of its own', async () => {
    const { slug } = await copy({ title: 'Mit Verein 2028' });
    const [event] = await eventsOf(slug);
    await catalog.database.rows("update event set review = 'draft' where id = ?", [event?.id]);
    await expect(undo(slug)).rejects.toMatchObject({
      details: { reason: 'season-already-public' },
    });
    expect(await eventsOf(slug)).toHaveLength(2);
  });

  it('of sixty events is copied in one go', async () => {
    const big = await catalog.rows.aCampaign();
    for (let number = 0; number < 60; number += 1) {
      const { id } = await catalog.rows.anEvent(big.id, { organisation_id: organisationId });
      await catalog.rows.aQuota(big.id, [id]);
    }
    const made = await copy({ source: big.slug, title: 'Sechzig' });
    expect(made.events).toBe(60);
  });
});

describe('over HTTP', () => {
  let office: Desk;
  let organiser: Desk;
  beforeAll(async () => {
    office = await aDesk(catalog, 'office');
    organiser = await aDesk(catalog, 'organiser');
  });

  it('the office copies and sees drafts in the list; an organiser does neither', async () => {
    const body = request({ title: 'Über HTTP' });
    expect((await office('POST', '/api/desk/seasons/preview', body)).status).toBe(200);
    expect((await office('POST', '/api/desk/seasons', body)).status).toBe(201);
    const list = (await (await office('GET', '/api/desk/campaigns')).json()) as object[];
    expect(list).toContainEqual(expect.objectContaining({ title: 'Über HTTP', events: 2 }));
    expect((await organiser('POST', '/api/desk/seasons', body)).status).toBe(403);
    expect((await organiser('GET', '/api/desk/campaigns')).status).toBe(403);
    const wrong = { ...body, endsOn: '2028-01-01' };
    expect((await office('POST', '/api/desk/seasons', wrong)).status).toBe(422);
  });
});
