import {
  availabilityList,
  campaignView,
  eventDetail,
  programme,
  route,
  routes,
} from '@dabei/contracts';
import type { Database } from '@dabei/server/platform';
import { z } from 'zod';
import { startCatalog, type RunningCatalog } from '../testing/start-catalog';

let catalog: RunningCatalog;
beforeAll(async () => {
  catalog = await startCatalog();
  await catalog.at('2027-06-01T10:00:00Z');
});
afterAll(() => catalog.stop());

const json = async <T extends z.ZodType>(path: string, contract: T): Promise<z.infer<T>> =>
  contract.parse(await (await catalog.get(path)).json());
const programmeOf = (slug: string) => json(`${routes.programme}?campaign=${slug}`, programme);
const placesOf = async (slug: string) =>
  (await json(`${routes.availability}?campaign=${slug}`, availabilityList)).places;

/** Counts what is asked from now on. */
function countQueries(database: Database): { stop: () => number } {
  const rows = database.rows.bind(database);
  let count = 0;
  database.rows = (sql, params) => {
    count += 1;
    return rows(sql, params);
  };
  return {
    stop: () => {
      database.rows = rows;
      return count;
    },
  };
}

describe('the public programme', () => {
  it('shows published events with their sessions in the order of their dates', async () => {
    const campaign = await catalog.rows.aCampaign();
    const late = await catalog.rows.anEvent(campaign.id, { title: 'Später' });
    const early = await catalog.rows.anEvent(campaign.id, { title: 'Früher' });
    await catalog.rows.aSession(early.id, {
      starts_at: '2027-07-19T08:00:00Z',
      ends_at: '2027-07-19T09:00:00Z',
    });
    await catalog.rows.anEvent(campaign.id, { title: 'Entwurf', status: 'draft' });
    await catalog.rows.aQuota(campaign.id, [late.id]);
    const { events } = await programmeOf(campaign.slug);
    expect(events.map(({ title }) => title)).toEqual(['Früher', 'Später']);
    expect(events[0]?.sessions.map(({ startsAt }) => Date.parse(startsAt))).toEqual([
      Date.parse('2027-07-19T08:00:00Z'),
      Date.parse('2027-07-20T08:00:00Z'),
    ]);
  });

  it('asks the database as often for forty events as for one', async () => {
    const count = async (events: number): Promise<number> => {
      const campaign = await catalog.rows.aCampaign();
      for (let i = 0; i < events; i += 1) {
        const { id } = await catalog.rows.anEvent(campaign.id);
        await catalog.rows.aQuota(campaign.id, [id]);
      }
      const queries = countQueries(catalog.database);
      expect((await programmeOf(campaign.slug)).events).toHaveLength(events);
      return queries.stop();
    };
    const one = await count(1);
    expect(await count(40)).toBe(one);
  });

  it('takes the open campaign when none is named, never a draft', async () => {
    const draft = await catalog.rows.aCampaign({ phase: 'draft' });
    const done = await catalog.rows.aCampaign({ phase: 'done' });
    const { campaign } = await json(routes.programme, programme);
    expect(campaign.phase).toBe('open');
    const listed = await json(routes.campaigns, z.array(campaignView.strict()));
    expect(listed.map(({ slug }) => slug)).not.toContain(draft.slug);
    expect(listed.at(-1)?.slug).toBe(done.slug);
    expect((await catalog.get(`${routes.programme}?campaign=${draft.slug}`)).status).toBe(404);
  });

  it('shows one event whole, says that it is cancelled, hides a draft', async () => {
    const campaign = await catalog.rows.aCampaign();
    const { slug, id } = await catalog.rows.anEvent(campaign.id, { status: 'cancelled' });
    await catalog.rows.insert('question', {
      event_id: id,
      position: 0,
      kind: 'choice',
      label: 'Größe?',
      choices: '{S,M}',
    });
    const address = (name: string) => route(routes.event, { campaign: campaign.slug, slug: name });
    const event = await json(address(slug), eventDetail);
    expect(event).toMatchObject({ cancelled: true, availability: null });
    expect(event.questions[0]).toMatchObject({ label: 'Größe?', choices: ['S', 'M'] });
    const hidden = await catalog.rows.anEvent(campaign.id, { status: 'draft' });
    expect((await catalog.get(address(hidden.slug))).status).toBe(404);
    expect((await catalog.get(address('nirgends'))).status).toBe(404);
  });
});

describe('free places', () => {
  it('keeps reserved places invisible until they are released', async () => {
    const campaign = await catalog.rows.aCampaign();
    const { id } = await catalog.rows.anEvent(campaign.id);
    await catalog.rows.aQuota(campaign.id, [id], { capacity: 8 });
    await catalog.rows.aQuota(campaign.id, [id], {
      capacity: 2,
      kind: 'reserved-reduced',
      reserved_until: '2027-06-30',
    });
    expect(await placesOf(campaign.slug)).toMatchObject([{ capacity: 8, free: 8 }]);
    await catalog.at('2027-07-01T10:00:00Z');
    expect(await placesOf(campaign.slug)).toMatchObject([{ capacity: 10, free: 10 }]);
    await catalog.at('2027-06-01T10:00:00Z');
  });

  it('never shows a place that is being offered, nor one while somebody waits', async () => {
    const campaign = await catalog.rows.aCampaign();
    const { id } = await catalog.rows.anEvent(campaign.id, { minimum_places: 4 });
    const quota = await catalog.rows.aQuota(campaign.id, [id], { capacity: 3 });
    await catalog.rows.aRegistration(id, quota);
    const waiting = await catalog.rows.aRegistration(id, null, { state: 'waiting' });
    expect(await placesOf(campaign.slug)).toEqual([
      { eventId: id, capacity: 3, free: 0, waiting: 1, missingForMinimum: 3 },
    ]);
    await catalog.rows.anOpenOffer(waiting, id, quota);
    expect(await placesOf(campaign.slug)).toMatchObject([{ free: 0, missingForMinimum: 2 }]);
    await catalog.database.rows(
      "update registration set state = 'cancelled' where id = ? returning id",
      [waiting],
    );
    expect(await placesOf(campaign.slug)).toMatchObject([{ free: 1, waiting: 0 }]);
  });

  it('counts like the database itself, the shared bus included', async () => {
    const campaign = await catalog.rows.aCampaign();
    const trip = await catalog.rows.anEvent(campaign.id);
    const zoo = await catalog.rows.anEvent(campaign.id);
    const onTrip = await catalog.rows.aQuota(campaign.id, [trip.id], { capacity: 9 });
    const onZoo = await catalog.rows.aQuota(campaign.id, [zoo.id], { capacity: 9 });
    await catalog.rows.aQuota(campaign.id, [trip.id, zoo.id], { kind: 'shared', capacity: 6 });
    await catalog.rows.aRegistration(trip.id, onTrip, { seats: 2 });
    await catalog.rows.aRegistration(zoo.id, onZoo, { state: 'held' });
    await catalog.rows.aRegistration(zoo.id, onZoo, { state: 'cancelled' });
    const free = (await placesOf(campaign.slug)).map((place) => place.free);
    expect(free).toEqual([3, 3]);
    const bus = await catalog.database.row(
      "select seats_taken(id)::int as taken from quota where campaign_id = ? and kind = 'shared'",
      [campaign.id],
    );
    expect(bus).toEqual({ taken: 3 });
  });

  it('shows no seat of the bus that somebody waits for at its other event', async () => {
    const campaign = await catalog.rows.aCampaign();
    const zoo = await catalog.rows.anEvent(campaign.id, { title: 'Zoo' });
    const park = await catalog.rows.anEvent(campaign.id, { title: 'Park' });
    for (const { id } of [zoo, park]) await catalog.rows.aQuota(campaign.id, [id], { capacity: 5 });
    await catalog.rows.aQuota(campaign.id, [zoo.id, park.id], { kind: 'shared', capacity: 1 });
    await catalog.rows.aRegistration(zoo.id, null, { state: 'waiting' });
    const places = await placesOf(campaign.slug);
    expect(places.map(({ free }) => free)).toEqual([0, 0]);
  });

  it('has none where families do not register with us', async () => {
    const campaign = await catalog.rows.aCampaign();
    await catalog.rows.anEvent(campaign.id, { registration: 'open' });
    expect(await placesOf(campaign.slug)).toEqual([]);
  });
});

describe('revalidation', () => {
  it('answers 304 while nothing has changed, and anew when a place was taken', async () => {
    const campaign = await catalog.rows.aCampaign();
    const { id } = await catalog.rows.anEvent(campaign.id);
    const quota = await catalog.rows.aQuota(campaign.id, [id]);
    await catalog.at('2027-06-01T10:00:10Z');
    const address = `${routes.availability}?campaign=${campaign.slug}`;
    const first = await catalog.get(address);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\//);
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    // like a browser: fetch on its own would forbid a 304 here
    const known = { 'if-none-match': tag, 'cache-control': 'max-age=0' };
    expect((await catalog.get(address, known)).status).toBe(304);
    await catalog.rows.aRegistration(id, quota);
    const changed = await catalog.get(address, known);
    expect(changed.status).toBe(200);
  });

  it('lets no cache keep a refusal', async () => {
    const refused = await catalog.get(`${routes.programme}?campaign=nirgends`);
    expect(refused.headers.get('cache-control')).toBeNull();
  });
});
