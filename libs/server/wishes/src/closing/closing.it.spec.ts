import { deskRoutes, type TreeFigures } from '@dabei/contracts';
import { Audit, CONFIG, Clock, Database, Outbox } from '@dabei/server/platform';
import { aCheckingDesk, type Ask, type CheckingDesk } from '../testing/a-checking-desk';
import { aPromise } from '../testing/a-promise';
import { aTree, aTreeCampaign, aWish, treeSlug } from '../testing/a-tree';
import { CloseForgottenTree } from './close-forgotten-tree';
import { EraseDueTrees } from './erase-due-trees';
import { EraseTree } from './erase-tree';

describe('the end of a wish tree', () => {
  let desk: CheckingDesk;
  let lead: Ask;
  let campaign = '';
  const phase = (to: string) =>
    desk.database.rows('update tree_campaign set phase = ? where id = ?', [to, campaign]);
  const figures = async () =>
    (await lead<TreeFigures>('GET', `${deskRoutes.deskTreeFigures}?campaign=${treeSlug}`)).body;
  const erase = () =>
    lead<{ reason?: string }>('POST', deskRoutes.deskTreeErase, { campaign: treeSlug });

  beforeAll(async () => {
    desk = await aCheckingDesk();
    lead = await desk.as('lead');
    campaign = await aTreeCampaign(desk.database, { phase: 'handover' });
    const tree = await aTree(desk.database, campaign);
    for (let number = 1; number <= 8; number += 1)
      await aWish(desk.database, campaign, number, {
        state: number <= 6 ? 'handed-over' : 'published',
        outlet: 'tree',
        words: 'MARKER-words',
      });
    await aWish(desk.database, campaign, 9, { state: 'void' });
    await desk.database.rows('update tree_wish set tree_id = ?', [tree]);
    const [first] = await desk.database.rows<{ id: string }>(
      'select id from tree_wish where number = 1',
    );
    const pledgeId = await aPromise(desk.database, campaign, first?.id ?? '', { state: 'kept' });
    await desk.database.rows(
      `insert into mail (dedupe_key, purpose, to_address, subject_ids, state, due_at, message_id, created_at)
       values ('MARKER', 'donor-thanks', 'marker@example.org', ?, 'sent', now(), 'm', now())`,
      [JSON.stringify({ pledgeId })],
    );
    await desk.database.rows(
      `insert into outbox (kind, payload, created_at, handled_at) values ('tree-body-news', ?, now(), now())`,
      [JSON.stringify({ campaignId: campaign, organisationId: 'MARKER' })],
    );
    await lead('POST', deskRoutes.deskPotDonation, { cents: 5000, name: 'MARKER Kim' });
    await lead('POST', deskRoutes.deskPotCorrection, { cents: -100, reason: 'MARKER reason' });
  });
  afterAll(() => desk.stop());

  it('says what the press wants to know', async () => {
    const found = await figures();
    expect(found).toMatchObject({
      published: 8,
      given: 6,
      handedOver: 6,
      trees: [{ number: 1, name: 'Baum 1', published: 8, given: 6, open: 2 }],
      byBand: [{ key: '6-8', count: 8 }],
      pot: { inCents: 4900, outCents: 0 },
      mayErase: false,
    });
    // one came online, five on paper: the one is not shown, nor what would tell it
    expect(found.byWay.every(({ count }) => count === null)).toBe(true);
  });

  it('cannot be counted with an open wish, nor erased before it is counted and the day has come', async () => {
    await desk.at('2027-02-01T10:00:00Z');
    const counted = await lead<{ reason?: string }>('POST', deskRoutes.deskTreePhase, {
      campaign: treeSlug,
      version: 1,
      move: 'advance',
    });
    expect(counted.body.reason).toBe('tree-wishes-open');
    expect((await erase()).body.reason).toBe('not-to-erase-yet');
    await desk.database.rows(
      "update tree_wish set state = 'handed-over' where state = 'published'",
    );
    await phase('counted');
    await desk.at('2027-01-30T10:00:00Z');
    expect((await erase()).body.reason).toBe('not-to-erase-yet');
    const office = await desk.as('gift-helper');
    expect((await office('POST', deskRoutes.deskTreeErase, { campaign: treeSlug })).status).toBe(
      403,
    );
  });

  it('leaves nothing but the figures when the day has come', async () => {
    await desk.at('2027-01-31T10:00:00Z');
    const parts = [desk.app.get(Database), desk.app.get(Clock)] as const;
    const eraser = new EraseTree(
      desk.app.get(CONFIG),
      ...parts,
      desk.app.get(Outbox),
      desk.app.get(Audit),
    );
    const closer = new CloseForgottenTree(desk.app.get(CONFIG), ...parts, desk.app.get(Audit));
    const sweeper = new EraseDueTrees(desk.app.get(CONFIG), ...parts, closer, eraser);
    expect([await sweeper.run(), await sweeper.run()]).toEqual([1, 0]);
    const tables = await desk.database.rows<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'public' and (column_name in ('campaign_id', 'wish_id', 'donor_id', 'tree_id')
         or table_name in ('tree', 'donor', 'pledge', 'gift')) and table_name ~
         '^(tree|tree_.*|wish_card|donor|pledge|pledge_basket|gift|purchase|pot_entry|handover_.*)$' group by 1`,
    );
    expect(tables.length).toBeGreaterThan(12);
    for (const { name } of tables) {
      const left = await desk.database.rows(`select 1 from ${name}`);
      expect([name, left.length]).toEqual([name, name === 'tree_figures' ? 1 : 0]);
    }
    const everything = await desk.database.rows<{ text: string }>(
      `select to_jsonb(m)::text as text from mail m union all select to_jsonb(a)::text from audit_line a
       union all select to_jsonb(c)::text from tree_campaign c union all select to_jsonb(f)::text from tree_figures f
       union all select to_jsonb(o)::text from outbox o`,
    );
    for (const { text } of everything) expect(text).not.toMatch(/marker/i);
    expect(await figures()).toMatchObject({ phase: 'erased', published: 8, handedOver: 8 });
    const told = await desk.database.rows("select 1 from outbox where kind = 'tree-erased'");
    expect(told).toHaveLength(1);
  });
});
