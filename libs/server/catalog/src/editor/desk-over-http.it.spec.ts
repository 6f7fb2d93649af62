import {
  campaignSettings,
  deskEvent,
  deskProgramme,
  route,
  deskRoutes,
  type DeskEvent,
} from '@dabei/contracts';
import { aDesk, type Desk } from '../testing/a-desk';
import { anEventInput } from '../testing/an-event-input';
import { startCatalog, type RunningCatalog } from '../testing/start-catalog';

describe('the office at its desk', () => {
  let catalog: RunningCatalog;
  let office: Desk;
  let lead: Desk;
  let campaign: { id: string; slug: string };
  beforeAll(async () => {
    catalog = await startCatalog();
    campaign = await catalog.rows.aCampaign({ phase: 'draft' });
    office = await aDesk(catalog, 'office');
    lead = await aDesk(catalog, 'lead');
  });
  afterAll(() => catalog.stop());

  const inCampaign = (path: string) => `${path}?campaign=${campaign.slug}`;
  const eventOf = async (answer: Promise<Response>, status: number): Promise<DeskEvent> => {
    const response = await answer;
    expect(response.status).toBe(status);
    return deskEvent.parse(await response.json());
  };

  it('creates, changes, copies and publishes an event', async () => {
    const input = anEventInput(await catalog.rows.anOrganisation());
    const created = await eventOf(office('POST', inCampaign(deskRoutes.deskEvents), input), 201);
    const { id, version, event } = created;
    const address = route(deskRoutes.deskEvent, { id });
    const change = { version, event: { ...event, title: 'Bouldern' } };
    const changed = await eventOf(office('PUT', address, change), 200);
    expect(changed.title).toBe('Bouldern');
    const late = await office('PUT', address, change);
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ code: 'changed-meanwhile' });
    await eventOf(office('POST', route(deskRoutes.deskEventCopy, { id })), 201);
    const published = await eventOf(
      office('POST', route(deskRoutes.deskEventPublish, { id })),
      200,
    );
    expect(published.status).toBe('published');
    const programme = await office('GET', inCampaign(deskRoutes.deskProgramme));
    expect(deskProgramme.parse(await programme.json()).events).toHaveLength(2);
  });

  it('hears what is wrong with an input, and where', async () => {
    const wrong = { ...anEventInput(await catalog.rows.anOrganisation()), title: '' };
    const answer = await office('POST', inCampaign(deskRoutes.deskEvents), wrong);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ issues: [{ path: 'title' }] });
    const unknown = route(deskRoutes.deskEvent, { id: crypto.randomUUID() });
    expect((await office('GET', unknown)).status).toBe(404);
    expect((await office('GET', `${deskRoutes.deskEvents}/7`)).status).toBe(422);
  });

  it('keeps the campaign', async () => {
    const settings = campaignSettings.parse(
      await (await office('GET', inCampaign(deskRoutes.deskCampaign))).json(),
    );
    const saved = await office('PUT', inCampaign(deskRoutes.deskCampaign), {
      ...settings,
      bindingButton: true,
    });
    expect(campaignSettings.parse(await saved.json()).bindingButton).toBe(true);
    const moved = await office('POST', inCampaign(deskRoutes.deskPhase), { move: 'announce' });
    expect(moved.status).toBe(204);
    const again = await office('POST', inCampaign(deskRoutes.deskPhase), { move: 'announce' });
    expect(again.status).toBe(409);
  });

  it('counts an open day, and leaves the pages to the lead', async () => {
    const { id } = await catalog.rows.anEvent(campaign.id, { registration: 'open' });
    const tally = route(deskRoutes.deskTally, { id });
    const day = { day: '2027-07-20', children: 3, adults: 1, firstTime: 0 };
    expect((await office('PUT', tally, day)).status).toBe(204);
    expect(await (await office('GET', tally)).json()).toEqual([day]);
    await catalog.rows.insert(
      'page',
      { slug: 'sorge', language: 'de', title: 'Alt', body: '', changed_at: '2027-01-01T00:00:00Z' },
      'slug',
    );
    const page = route(deskRoutes.deskPage, { slug: 'sorge', language: 'de' });
    const text = { title: 'Neu', body: 'Rufen Sie an.' };
    expect((await office('PUT', page, text)).status).toBe(403);
    expect(await (await lead('PUT', page, text)).json()).toMatchObject({ title: 'Neu' });
  });
});
