import {
  route,
  deskRoutes,
  type PublishedWishes,
  type TreePlaces,
  type TreeWish,
  type TreeWishPage,
} from '@dabei/contracts';
import {
  aCheckingDesk,
  aSubmittedWish,
  type Ask,
  type CheckingDesk,
} from '../testing/a-checking-desk';
import { aTree, aTreeCampaign, aWish } from '../testing/a-tree';

const text = {
  kind: 'book',
  ageBand: '6-8',
  words: 'Ein Buch über Pferde',
  size: '',
  colour: '',
  priceCents: 1500,
  children: 1,
};

describe('publishing wishes', () => {
  let desk: CheckingDesk;
  let office: Ask;
  let campaign = '';
  let tree = '';
  let staffed = '';
  const slug = 'wunschbaum-2026';
  const approved = async (count: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let at = 0; at < count; at += 1)
      ids.push(await aSubmittedWish(desk.database, campaign, { state: 'approved' }));
    return ids;
  };
  const publish = (trees: object[], online = 0) =>
    office<PublishedWishes & { reason?: string }>('POST', deskRoutes.deskTreePublish, {
      campaign: slug,
      trees,
      online,
    });
  const numbers = async (): Promise<number[]> =>
    (
      await desk.database.rows<{ number: number }>(
        'select number from tree_wish where number is not null order by number',
      )
    ).map(({ number }) => number);
  const wishOf = async (id: string): Promise<TreeWish> =>
    (await office<TreeWish>('GET', route(deskRoutes.deskTreeWish, { id }))).body;

  beforeAll(async () => {
    desk = await aCheckingDesk();
    office = await desk.as('office');
    campaign = await aTreeCampaign(desk.database);
    tree = await aTree(desk.database, campaign, 1);
    staffed = await aTree(desk.database, campaign, 2, { staffed: true });
  });
  beforeEach(async () => {
    await desk.database.rows('delete from tree_wish');
    await desk.database.rows("update tree_campaign set phase = 'published' where id = ?", [
      campaign,
    ]);
  });
  afterAll(() => desk.stop());

  it('gives each wish one number and one place', async () => {
    await approved(6);
    const answer = await publish(
      [
        { treeId: tree, wishes: 2, online: false },
        { treeId: staffed, wishes: 1, online: true },
      ],
      3,
    );
    expect(answer.body).toEqual({ published: 6, first: 1, last: 6 });
    const rows = await desk.database.rows(
      `select number, outlet, tree_id = ? as here, state from tree_wish order by number`,
      [tree],
    );
    expect(rows).toEqual([
      { number: 1, outlet: 'tree', here: true, state: 'published' },
      { number: 2, outlet: 'tree', here: true, state: 'published' },
      { number: 3, outlet: 'both', here: false, state: 'published' },
      { number: 4, outlet: 'online', here: null, state: 'published' },
      { number: 5, outlet: 'online', here: null, state: 'published' },
      { number: 6, outlet: 'online', here: null, state: 'published' },
    ]);
  });

  it('says by the number nothing about the order in which wishes were entered', async () => {
    const ids = [...(await approved(12))].sort();
    await publish([], 12);
    const rows = await desk.database.rows<{ id: string }>(
      'select id from tree_wish order by number',
    );
    expect(rows.map(({ id }) => id)).not.toEqual(ids);
  });

  it('gives no number twice when two publish at once', async () => {
    await approved(40);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => publish([{ treeId: tree, wishes: 10, online: false }])),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await numbers()).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
  });

  it('is kept by the database from publishing without a consent, whoever forgets to ask', async () => {
    const id = await aSubmittedWish(desk.database, campaign, { consentVersion: null });
    await expect(
      desk.database.rows("update tree_wish set state = 'published', number = 1 where id = ?", [id]),
    ).rejects.toThrow(/check/);
    await expect(
      desk.database.rows(
        "update tree_wish set state = 'published', consent_version = 1 where id = ?",
        [id],
      ),
    ).rejects.toThrow(/check/);
  });

  it('refuses more than are approved, an unknown tree, and online at a tree nobody looks after', async () => {
    await approved(1);
    expect((await publish([], 2)).body.reason).toBe('not-so-many-approved');
    expect((await publish([{ treeId: campaign, wishes: 1, online: false }])).body.reason).toBe(
      'tree-missing',
    );
    expect((await publish([{ treeId: tree, wishes: 1, online: true }])).body.reason).toBe(
      'tree-not-staffed',
    );
    expect(await numbers()).toEqual([]);
  });

  it.each(['preparing', 'handover', 'counted'])('is over or not begun while %s', async (phase) => {
    await approved(1);
    await desk.database.rows('update tree_campaign set phase = ? where id = ?', [phase, campaign]);
    expect((await publish([], 1)).body.reason).toBe('tree-not-in-this-phase');
  });

  it('corrects by voiding the number: the text under it never changes', async () => {
    const id = await aWish(desk.database, campaign, 7, { outlet: 'tree' });
    await desk.database.rows('update tree_wish set tree_id = ? where id = ?', [tree, id]);
    await desk.database.rows(
      `insert into wish_card (wish_id, tree_id, state, code_hash, printed_on)
       values (?, ?, 'hanging', 'h7', '2026-11-20')`,
      [id, tree],
    );
    const answer = await office('POST', route(deskRoutes.deskTreeWishCorrect, { id }), {
      version: 1,
      text,
      reason: 'falscher Titel',
    });
    expect(answer.body).toEqual({ number: 8 });
    const wish = await wishOf(id);
    expect(wish).toMatchObject({ number: 8, state: 'published', words: text.words, card: null });
    const old = await wishOf(wish.replaces?.id ?? '');
    expect(old).toMatchObject({
      number: 7,
      state: 'void',
      words: 'Ein Buch (7)',
      card: 'hanging',
      replacedBy: { id, number: 8 },
    });
    await approved(1);
    expect((await publish([], 1)).body.first).toBe(9);
    const { trees } = (await office<TreePlaces>('GET', deskRoutes.deskTrees)).body;
    expect(trees[0]?.stock.differences).toEqual([
      { number: 7, what: 'hangs-but-gone' },
      { number: 8, what: 'no-way-to-pick' },
    ]);
  });

  it('tells the donor when a promised wish is corrected, and frees the wish', async () => {
    const id = await aWish(desk.database, campaign, 3, { state: 'claimed' });
    const [pledge] = await desk.database.rows<{ id: string }>(
      `with d as (insert into donor (campaign_id, sealed, key_id, created_on)
         values (?, '\\x00', 'k1', '2026-11-21') returning id)
       insert into pledge (wish_id, donor_id, state, channel, promised_until, created_at)
       select ?, d.id, 'promised', 'phone', '2026-12-10', now() from d returning id`,
      [campaign, id],
    );
    await office('POST', route(deskRoutes.deskTreeWishCorrect, { id }), {
      version: 1,
      text,
      reason: 'Größe falsch',
    });
    expect(await wishOf(id)).toMatchObject({ number: 4, state: 'published', promised: false });
    const row = await desk.database.row(
      `select p.state, w.number from pledge p join tree_wish w on w.id = p.wish_id where p.id = ?`,
      [pledge?.id],
    );
    expect(row).toEqual({ state: 'cancelled', number: 3 });
    expect(
      await desk.database.rows("select 1 from outbox where kind = 'pledge-ended'"),
    ).toHaveLength(1);
  });

  it('withdraws with a reason, but not when the gift is here on the shelf', async () => {
    const id = await aWish(desk.database, campaign, 5);
    const withdraw = (of: string) =>
      office<{ reason?: string }>('POST', route(deskRoutes.deskTreeWishWithdraw, { id: of }), {
        version: 1,
        reason: 'umgezogen',
      });
    expect((await withdraw(id)).status).toBe(204);
    expect(await wishOf(id)).toMatchObject({ state: 'withdrawn', may: { withdraw: false } });
    const stored = await aWish(desk.database, campaign, 6, { state: 'stored' });
    expect((await withdraw(stored)).body.reason).toBe('gift-is-here');
  });

  it('lists wishes by what is seen of them, with words of nobody', async () => {
    await aWish(desk.database, campaign, 1);
    await aWish(desk.database, campaign, 2, { state: 'claimed' });
    await aSubmittedWish(desk.database, campaign, { state: 'draft' });
    const page = async (query: string) =>
      (await office<TreeWishPage>('GET', `${deskRoutes.deskTreeWishes}?${query}`)).body;
    expect((await page('')).total).toBe(2);
    expect((await page('shown=given')).rows.map(({ number }) => number)).toEqual([2]);
    expect((await page('text=1')).rows.map(({ number }) => number)).toEqual([1]);
    expect((await page('text=50%25')).total).toBe(0);
    expect((await page('sort=number&direction=down')).rows[0]?.number).toBe(2);
    expect(Object.keys((await page('')).rows[0] ?? {})).not.toEqual(
      expect.arrayContaining(['siblingKey', 'batchId', 'enteredOn']),
    );
  });
});
