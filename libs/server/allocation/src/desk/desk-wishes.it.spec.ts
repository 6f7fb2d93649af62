import type { DeskWishInput, WishListFilter } from '@dabei/contracts';
import type { Campaign, Family } from '../testing/a-wish-town';
import { anInput, staff, startWishes, type RunningWishes } from '../testing/start-wishes';
import { FindSheet } from '../sheets/find-sheet';
import { PrintWishSheets } from '../sheets/print-wish-sheets';
import { DeskWishLists } from './desk-wish-list';
import { DeskWishQueries } from './desk-wish-queries';
import { EnterWishList } from './enter-wish-list';

let running: RunningWishes;
beforeAll(async () => {
  running = await startWishes();
});
afterAll(() => running.stop());
beforeEach(() => running.at('2027-05-05T10:00:00Z'));

const enter = (
  campaign: Campaign,
  { childIds }: Family,
  input: Partial<DeskWishInput> & { wishes: string[] },
) =>
  running.app
    .get(EnterWishList)
    .enter(campaign.slug, childIds[0], { ...anInput([]), submit: true, ...input }, staff);
const page = (campaign: Campaign, filter: Partial<WishListFilter> = {}) =>
  running.app
    .get(DeskWishQueries)
    .page({ campaign: campaign.slug, state: 'all', text: '', page: 1, ...filter });
const told = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      const { code, details } = error as {
        code?: string;
        details?: { reason?: string; issues?: { path: string; code: string }[] };
      };
      const [issue] = details?.issues ?? [];
      return details?.reason ?? (issue === undefined ? code : `${issue.path} ${issue.code}`);
    },
  );

describe('the office enters wishes', () => {
  it('in one step, and the list says where it came from', async () => {
    const campaign = await running.town.aCampaign();
    const event = await running.town.anEvent(campaign);
    const family = await running.town.aFamily();
    const list = await enter(campaign, family, { wishes: [event], hardship: true });
    expect(list).toMatchObject({ state: 'submitted', hardship: true, wishes: [event] });
    expect((await page(campaign)).rows).toMatchObject([
      { channel: 'office', state: 'submitted', wishes: 1, problems: 0, childName: 'Mia Muster' },
    ]);
    const actions = await running.database.rows<{ action: string; actor: string }>(
      'select action, actor from audit_line where subject_id = ? order by action',
      [family.childIds[0]],
    );
    expect(actions).toEqual(
      ['hardship-marked', 'wishes-entered', 'wishes-submitted'].map((action) => ({
        action,
        actor: 'office',
      })),
    );
  });

  it('after the deadline only with a reason, and not once the draw is confirmed', async () => {
    const { town, database } = running;
    const campaign = await town.aCampaign();
    const event = await town.anEvent(campaign);
    const family = await town.aFamily();
    await running.at('2027-05-13T08:00:00Z');
    await database.rows("update campaign set phase = 'drawing' where id = ?", [campaign.id]);
    expect(await told(enter(campaign, family, { wishes: [event] }))).toBe('reason required');
    const reason = 'Bogen lag am 12. Mai im Briefkasten';
    expect(await told(enter(campaign, family, { wishes: [event], reason }))).toBe('done');
    const [line] = await database.rows<{ reason: string }>(
      "select reason from audit_line where subject_id = ? and action = 'wishes-entered'",
      [family.childIds[0]],
    );
    expect(line?.reason).toBe(reason);
    await database.rows('update campaign set drawn_at = now() where id = ?', [campaign.id]);
    expect(await told(enter(campaign, family, { wishes: [], version: 1, reason }))).toBe(
      'wishing-is-over',
    );
  });

  it('not once the lists are sealed, also with a reason', async () => {
    const { town, database } = running;
    const campaign = await town.aCampaign({ phase: 'drawing' });
    const event = await town.anEvent(campaign);
    const family = await town.aFamily();
    await running.at('2027-05-13T08:00:00Z');
    await database.rows(
      `insert into draw (campaign_id, commitment, frozen, sealed, key_id, source, drawn_on, sealed_at)
       values (?, 'c', '{}', 'x'::bytea, 'k', 'Lotto', '2027-05-14', now())`,
      [campaign.id],
    );
    const late = enter(campaign, family, { wishes: [event], reason: 'Bogen lag im Briefkasten' });
    expect(await told(late)).toBe('lists-are-sealed');
    expect((await page(campaign)).rows).toEqual([]);
  });

  it('finds lists by name and by what is wrong with them', async () => {
    const campaign = await running.town.aCampaign();
    const [old, fine] = [
      await running.town.anEvent(campaign, { ageMin: 15 }),
      await running.town.anEvent(campaign),
    ];
    await running.town.aList(campaign, await running.town.aFamily({ children: ['Zoe'] }), [
      old,
      fine,
    ]);
    await running.town.aList(campaign, await running.town.aFamily({ children: ['Ali'] }), [fine], {
      state: 'draft',
    });
    const all = await page(campaign);
    expect(all.rows.map(({ childName, problems }) => [childName, problems])).toEqual([
      ['Ali Muster', 0],
      ['Zoe Muster', 1],
    ]);
    expect(all.counts).toEqual({
      children: 2,
      submitted: 1,
      drafts: 1,
      wishes: 2,
      places: 20,
      onPaper: 0,
    });
    expect((await page(campaign, { text: 'zo' })).total).toBe(1);
    expect((await page(campaign, { state: 'draft' })).rows).toHaveLength(1);
  });
});

describe('wish sheets', () => {
  const print = (campaign: Campaign, childIds: string[], blank = 0) =>
    running.app.get(PrintWishSheets).print(campaign.slug, { childIds, blank }, staff);
  const codes = (campaign: Campaign) =>
    running.database.rows<{ code: string; child_id: string | null }>(
      'select code, child_id from wish_sheet where campaign_id = ? order by child_id nulls last',
      [campaign.id],
    );

  it('are a PDF, and a child keeps its code when it is printed again', async () => {
    const campaign = await running.town.aCampaign();
    await running.town.anEvent(campaign);
    const family = await running.town.aFamily();
    const file = await print(campaign, [...family.childIds], 2);
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await codes(campaign)).toHaveLength(3);
    await print(campaign, [...family.childIds]);
    expect(await codes(campaign)).toHaveLength(3);
    expect(await told(print(campaign, []))).toBe('childIds too-few');
  });

  it('give every event a number that it keeps, and the office types by it', async () => {
    const campaign = await running.town.aCampaign();
    const later = await running.town.anEvent(campaign, { day: '2027-07-28' });
    const earlier = await running.town.anEvent(campaign, { day: '2027-07-20' });
    const family = await running.town.aFamily();
    const numbers = async () =>
      (await running.app.get(DeskWishLists).read(campaign.slug, family.childIds[0])).numbers;
    expect(await numbers()).toEqual([]);
    await Promise.all([print(campaign, [], 1), print(campaign, [], 1)]);
    const first = [
      { eventId: earlier, number: 1 },
      { eventId: later, number: 2 },
    ];
    expect(await numbers()).toEqual(first);
    const added = await running.town.anEvent(campaign, { day: '2027-07-19' });
    await running.database.rows("update event set status = 'cancelled' where id = ?", [earlier]);
    await print(campaign, [], 1);
    expect(await numbers()).toEqual([...first, { eventId: added, number: 3 }]);
  });

  it('bring paper into the same draw: a blank one belongs to who is typed in first', async () => {
    const campaign = await running.town.aCampaign();
    const event = await running.town.anEvent(campaign);
    const [family, other] = [await running.town.aFamily(), await running.town.aFamily()];
    await print(campaign, [], 1);
    const [sheet] = await codes(campaign);
    const code = (sheet?.code ?? '').toLowerCase();
    const find = () => running.app.get(FindSheet).find(campaign.slug, code);
    expect(await find()).toMatchObject({ childId: null, householdId: null, entered: false });
    await enter(campaign, family, { wishes: [event], code });
    expect(await find()).toMatchObject({
      childId: family.childIds[0],
      householdId: family.id,
      entered: true,
    });
    expect(await told(enter(campaign, other, { wishes: [event], code }))).toBe(
      'sheet-of-another-child',
    );
    expect(await told(enter(campaign, other, { wishes: [event], code: 'ZZZZZZ' }))).toBe(
      'code unknown-sheet',
    );
    expect((await page(campaign, { state: 'sheet' })).rows).toMatchObject([{ channel: 'sheet' }]);
    expect(await told(running.app.get(FindSheet).find(campaign.slug, 'ZZZZZZ'))).toBe('not-found');
  });
});
