import {
  deskRoutes,
  type TreeConsent,
  type TreeOverview,
  type TreeSettings,
} from '@dabei/contracts';
import {
  aCheckingDesk,
  aSubmittedWish,
  type Ask,
  type CheckingDesk,
} from '../testing/a-checking-desk';
import { aTree, aTreeCampaign, aWish } from '../testing/a-tree';

const settings = {
  title: 'Wunschbaum 2027',
  intro: '',
  priceLimitCents: 2500,
  wishesPerChild: 1,
  vouchersAllowed: false,
  collectUntil: '2027-11-05',
  giftsUntil: '2027-12-10',
  promiseDays: null,
  handoverFrom: '2027-12-17',
  handoverUntil: '2027-12-17',
  eraseOn: '2028-02-15',
  giftPlace: 'Familienbüro',
  giftHours: '',
  handoverPlace: 'Familienbüro',
};
const texts = {
  de: 'Wir sind einverstanden, dass der Wunsch ohne Namen gezeigt wird.',
  en: '',
  tr: '',
  uk: '',
  ar: '',
};

describe('a wish tree of a year', () => {
  let desk: CheckingDesk;
  let office: Ask;
  const slug = 'wunschbaum-2027';
  const overview = async (): Promise<TreeOverview> =>
    (await office<TreeOverview>('GET', `${deskRoutes.deskTree}?campaign=${slug}`)).body;
  const move = async (to: 'advance' | 'go-back') => {
    const version = (await overview()).campaign?.version ?? 0;
    return office<TreeSettings & { reason?: string }>('POST', deskRoutes.deskTreePhase, {
      campaign: slug,
      version,
      move: to,
    });
  };

  beforeAll(async () => {
    desk = await aCheckingDesk();
    office = await desk.as('office');
  });
  afterAll(() => desk.stop());

  it('shows an empty desk before the first one', async () => {
    expect((await office<TreeOverview>('GET', deskRoutes.deskTree)).body).toMatchObject({
      campaign: null,
    });
  });

  it('is made with its days in order, and takes trees and bodies over', async () => {
    const before = await aTreeCampaign(desk.database, { phase: 'counted' });
    await aTree(desk.database, before, 1);
    await aTree(desk.database, before, 4, { staffed: true });
    const wrong = await office<{ issues: unknown }>('POST', deskRoutes.deskTreeSettings, {
      ...settings,
      giftsUntil: '2027-11-01',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body.issues).toEqual([{ path: 'giftsUntil', code: 'too-early' }]);
    const made = await office<TreeSettings>('POST', deskRoutes.deskTreeSettings, {
      ...settings,
      copyPlaces: true,
    });
    expect(made.body).toMatchObject({ slug, phase: 'preparing' });
    const trees = await desk.database.rows(
      `select t.number, t.staffed from tree t join tree_campaign c on c.id = t.campaign_id
       where c.slug = ? order by t.number`,
      [slug],
    );
    expect(trees).toEqual([
      { number: 1, staffed: false },
      { number: 4, staffed: true },
    ]);
  });

  it('collects nothing before there is a text to agree to', async () => {
    expect((await overview()).steps).toEqual([
      { move: 'advance', to: 'collecting', refused: 'consent-missing' },
    ]);
    expect((await move('advance')).body.reason).toBe('tree-consent-missing');
  });

  it('keeps every version of the consent as it was', async () => {
    const change = (version: number, de: string) =>
      office<TreeConsent>('PUT', deskRoutes.deskTreeConsent, {
        campaign: slug,
        version,
        texts: { ...texts, de },
      });
    expect((await change(0, texts.de)).body.version).toBe(1);
    expect((await change(1, texts.de)).body.version).toBe(1);
    expect((await change(1, `${texts.de} Und so weiter.`)).body.version).toBe(2);
    expect((await change(1, texts.de)).status).toBe(409);
    const stored = await desk.database.rows<{ words: string }>(
      `select words from tree_consent order by version`,
    );
    expect(stored.map(({ words }) => words)).toEqual([texts.de, `${texts.de} Und so weiter.`]);
  });

  it('moves on one press only, also when two press', async () => {
    const version = (await overview()).campaign?.version ?? 0;
    const press = () =>
      office('POST', deskRoutes.deskTreePhase, { campaign: slug, version, move: 'advance' });
    const answers = await Promise.all([press(), press()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await overview()).campaign?.phase).toBe('collecting');
  });

  it('is not counted while a wish is open, and says which', async () => {
    const row = await desk.database.row<{ id: string }>(
      'select id from tree_campaign where slug = ?',
      [slug],
    );
    const id = row?.id ?? '';
    await desk.database.rows("update tree_campaign set phase = 'handover' where id = ?", [id]);
    await aWish(desk.database, id, 117, { state: 'stored' });
    await aSubmittedWish(desk.database, id);
    expect((await move('advance')).body.reason).toBe('tree-wishes-open');
    expect((await overview()).open).toEqual({ total: 2, numbers: [117], unnumbered: 1 });
    await desk.database.rows("update tree_wish set state = 'handed-over' where number = 117");
    await desk.database.rows("update tree_wish set state = 'withdrawn' where number is null");
    expect((await move('advance')).body.phase).toBe('counted');
    expect((await move('go-back')).body.reason).toBe('tree-not-in-this-phase');
  });

  it('says what needs the office', async () => {
    await desk.database.rows("update tree_campaign set phase = 'published' where slug = ?", [slug]);
    const row = await desk.database.row<{ id: string }>(
      'select id from tree_campaign where slug = ?',
      [slug],
    );
    const id = row?.id ?? '';
    await aSubmittedWish(desk.database, id);
    await aSubmittedWish(desk.database, id, { state: 'approved' });
    await aWish(desk.database, id, 120, { outlet: 'tree' });
    expect((await overview()).needs).toEqual([
      { kind: 'to-check', count: 1 },
      { kind: 'to-publish', count: 1 },
      { kind: 'without-card', count: 1 },
    ]);
  });
});
