import { route, deskRoutes, routes } from '@dabei/contracts';
import { printPdf } from '@dabei/server/platform';
import { translatorFor } from '@dabei/words';
import { aDesk, type Desk } from '../testing/a-desk';
import { CampaignQueries } from '../programme/campaign-queries';
import { startCatalog, type RunningCatalog } from '../testing/start-catalog';
import { bookletPaper } from './booklet-paper';
import { BookletQueries } from './booklet-queries';
import { BuildBooklets } from './build-booklets';

const marker = 'NICHT-GEDRUCKT';
const pagesIn = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

let catalog: RunningCatalog;
let office: Desk;
let evaluator: Desk;
let campaign: { id: string; slug: string };
let published: { id: string; slug: string };
beforeAll(async () => {
  catalog = await startCatalog();
  await catalog.at('2027-06-01T10:00:00Z');
  office = await aDesk(catalog, 'office');
  evaluator = await aDesk(catalog, 'evaluator');
  campaign = await catalog.rows.aCampaign();
  const organisation_id = await catalog.rows.anOrganisation({
    name: 'Zirkusverein',
    contact_name: marker,
    email: `${marker}@example.org`,
    phone: marker,
  });
  published = await catalog.rows.anEvent(campaign.id, {
    organisation_id,
    title: 'Zirkus im Park',
    assumed: `{${marker}}`,
    source_url: marker,
    review_comment: marker,
    bring: 'Turnschuhe',
    meeting_point: 'Am Brunnen',
  });
  const quota = await catalog.rows.aQuota(campaign.id, [published.id], { name: marker });
  await catalog.rows.aRegistration(published.id, quota, { override_reason: marker });
  await catalog.rows.anEvent(campaign.id, { title: `${marker} Entwurf`, status: 'draft' });
  await catalog.rows.anEvent(campaign.id, {
    title: `${marker} abgesagt`,
    status: 'cancelled',
    cancelled_reason: marker,
  });
});
afterAll(() => catalog.stop());

/** Everything that is drawn, before it is pressed into glyphs. */
const wordsOf = async (): Promise<string> => {
  const row = await catalog.app.get(CampaignQueries).anyNamed(campaign.slug);
  const { t } = await translatorFor('de', 'time', 'public', 'planning');
  const booklet = await catalog.app.get(BookletQueries).booklet(row);
  const paper = await bookletPaper(booklet, { language: 'de', t });
  return JSON.stringify(paper.content);
};
const publicly = (more: Record<string, string> = {}) =>
  catalog.get(`${routes.booklet}?campaign=${campaign.slug}`, more);
const build = () => catalog.app.get(BuildBooklets).run();

describe('the printed programme', () => {
  it('holds what is public and says what a family asks', async () => {
    const words = await wordsOf();
    for (const said of ['Zirkus im Park', 'Dienstag, 20. Juli, 10–14 Uhr', 'Turnschuhe'])
      expect(words).toContain(said);
    for (const said of ['Am Brunnen', 'kostenlos', 'für alle', 'Zirkusverein'])
      expect(words).toContain(said);
  });

  it('holds no draft, nothing called off and no inner field', async () => {
    expect(await wordsOf()).not.toContain(marker);
  });

  it('comes as a PDF to the office, and to nobody else at the desk', async () => {
    const address = route(deskRoutes.deskBooklet, { slug: campaign.slug });
    const answer = await office('GET', address);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const pdf = Buffer.from(await answer.arrayBuffer());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pagesIn(pdf)).toBe(4);
    expect((await evaluator('GET', address)).status).toBe(403);
    expect((await catalog.get(address)).status).toBe(401);
  });

  it('is printed once for what it says, and again when that changes', async () => {
    await build();
    const first = await publicly();
    expect(first.status).toBe(200);
    const tag = first.headers.get('etag') ?? '';
    expect(await build()).toBe(0);
    expect((await publicly({ 'if-none-match': tag })).status).toBe(304);
    await catalog.database.rows('update event set title = ? where id = ? returning id', [
      'Zirkus am See',
      published.id,
    ]);
    expect(await build()).toBe(1);
    const again = await publicly({ 'if-none-match': tag });
    expect(again.status).toBe(200);
    expect(again.headers.get('etag')).not.toBe(tag);
  });

  it('of a season that is not announced exists for nobody outside', async () => {
    const draft = await catalog.rows.aCampaign({ phase: 'draft' });
    await office('GET', route(deskRoutes.deskBooklet, { slug: draft.slug }));
    expect((await catalog.get(`${routes.booklet}?campaign=${draft.slug}`)).status).toBe(404);
  });

  it('of sixty events takes a few seconds', async () => {
    const row = await catalog.app.get(CampaignQueries).anyNamed(campaign.slug);
    const booklet = await catalog.app.get(BookletQueries).booklet(row);
    const { t } = await translatorFor('de', 'time', 'public', 'planning');
    const [event] = booklet.events;
    if (event === undefined) throw new Error('one event is public');
    const events = Array.from({ length: 60 }, (_, number) => ({
      ...event,
      slug: `zirkus-${String(number)}`,
      description: 'Wir jonglieren, balancieren und lachen zusammen. '.repeat(12),
    }));
    const pdf = await printPdf(await bookletPaper({ ...booklet, events }, { language: 'de', t }));
    expect(pagesIn(pdf)).toBeGreaterThan(15);
  });
});
