import { pageView, routes } from '@dabei/contracts';
import { aStaffMember } from '../testing/an-event-input';
import { startCatalog, type RunningCatalog } from '../testing/start-catalog';
import { CountVisitors } from '../tally/count-visitors';
import { TallyQueries } from '../tally/tally-queries';
import { ChangePage } from './change-page';

let catalog: RunningCatalog;
beforeAll(async () => {
  catalog = await startCatalog();
  await catalog.rows.insert(
    'page',
    {
      slug: 'impressum',
      language: 'de',
      title: 'Impressum',
      body: 'Rathaus',
      changed_at: '2027-01-01T00:00:00Z',
    },
    'slug',
  );
});
afterAll(() => catalog.stop());

const page = async (query = '') =>
  pageView.parse(await (await catalog.get(`/api/public/pages/impressum${query}`)).json());

describe('pages', () => {
  it('fall back to German until somebody writes them in English', async () => {
    expect((await page('?language=en')).title).toBe('Impressum');
    const change = catalog.app.get(ChangePage);
    await change.change('impressum', 'en', { title: 'Imprint', body: 'Hall' }, aStaffMember);
    expect((await page('?language=en')).title).toBe('Imprint');
    expect((await page()).title).toBe('Impressum');
    await expect(
      change.change('nirgends', 'de', { title: 'Neu', body: '' }, aStaffMember),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect((await catalog.get('/api/public/pages/impressum?language=fr')).status).toBe(422);
    expect((await catalog.get('/api/public/pages/nirgends')).status).toBe(404);
  });
});

describe('feedback', () => {
  it('is kept half a year, counted per network and never unreadable', async () => {
    await catalog.at('2027-06-01T10:00:00Z');
    const feedback = { about: 'accessibility', body: 'Die Rampe fehlt.', replyTo: null };
    expect((await catalog.post(routes.feedback, feedback)).status).toBe(204);
    expect((await catalog.post(routes.feedback, { ...feedback, extra: 1 })).status).toBe(422);
    expect(
      await catalog.database.rows('select body, erase_on::text as until from feedback'),
    ).toEqual([{ body: 'Die Rampe fehlt.', until: '2027-11-28' }]);
    const answers: number[] = [];
    for (let i = 0; i < 21; i += 1)
      answers.push((await catalog.post(routes.feedback, feedback)).status);
    expect(answers.at(-1)).toBe(429);
  });
});

describe('the tally of an open event', () => {
  it('keeps one count per day', async () => {
    const { id } = await catalog.rows.aCampaign();
    const open = await catalog.rows.anEvent(id, { registration: 'open' });
    const count = catalog.app.get(CountVisitors);
    const day = { day: '2027-07-20', children: 30, adults: 12, firstTime: 5 };
    await count.count(open.id, day, aStaffMember);
    await count.count(open.id, { ...day, children: 31 }, aStaffMember);
    expect(await catalog.app.get(TallyQueries).days(open.id)).toEqual([{ ...day, children: 31 }]);
    const other = await catalog.rows.anEvent(id);
    await expect(count.count(other.id, day, aStaffMember)).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});
