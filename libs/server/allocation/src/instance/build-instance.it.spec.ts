import type { DrawChild, DrawEvent } from '@dabei/domain';
import { startWishes, type RunningWishes } from '../testing/start-wishes';
import type { Campaign } from '../testing/a-wish-town';
import { buildInstance, type BuiltInstance } from './build-instance';

let running: RunningWishes;
beforeAll(async () => {
  running = await startWishes();
});
afterAll(() => running.stop());

const zone = 'Europe/Berlin';
const now = new Date('2027-05-13T08:00:00Z');

/** Lots in the order in which the lists were made. */
const build = (campaign: Campaign, at = now): Promise<BuiltInstance> =>
  running.database.transact(async (em) => {
    const lists = await em.execute<{ id: string }[]>(
      "select id from wish_list where campaign_id = ? and state = 'submitted' order by id",
      [campaign.id],
    );
    const lots = new Map(lists.map(({ id }, index) => [id, index + 1]));
    return buildInstance(em, { campaignId: campaign.id, lots, now: at, zone });
  });

const eventIn = ({ instance, eventKeys }: BuiltInstance, id: string): DrawEvent | undefined =>
  instance.events.find(({ key }) => key === eventKeys.get(id));
const childIn = ({ instance, childKeys }: BuiltInstance, list: string): DrawChild | undefined =>
  instance.children.find(({ key }) => key === childKeys.get(list));

describe('what the draw looks at', () => {
  it('is what was handed in, by lot, with keys that say nothing', async () => {
    const { town } = running;
    const campaign = await town.aCampaign();
    const [a, b] = [
      await town.anEvent(campaign, { day: '2027-07-27' }),
      await town.anEvent(campaign, { day: '2027-07-20' }),
    ];
    const list = await town.aList(campaign, await town.aFamily(), [a, b]);
    await town.aList(campaign, await town.aFamily(), [a], { state: 'draft' });
    await town.aList(campaign, await town.aFamily(), [a], { state: 'withdrawn' });
    const built = await build(campaign);
    expect(built.instance.children).toMatchObject([{ key: 'c1', lot: 1, wishes: ['e2', 'e1'] }]);
    expect(built.lists.get('c1')?.id).toBe(list);
    expect(built.events.get('e2')?.id).toBe(a);
    expect(JSON.stringify(built.instance)).not.toMatch(/[0-9a-f]{8}-/);
  });

  it('refuses a list without a lot: no order of ids decides anything', async () => {
    const { town, database } = running;
    const campaign = await town.aCampaign();
    await town.aList(campaign, await town.aFamily(), [await town.anEvent(campaign)]);
    const order = { campaignId: campaign.id, lots: new Map<string, number>(), now, zone };
    await expect(database.transact((em) => buildInstance(em, order))).rejects.toThrow('lot');
  });

  it('leaves out what the policy refuses, and keeps the child', async () => {
    const { town } = running;
    const campaign = await town.aCampaign();
    const [old, fine, off] = [
      await town.anEvent(campaign, { ageMin: 14 }),
      await town.anEvent(campaign),
      await town.anEvent(campaign, { status: 'cancelled' }),
    ];
    const some = await town.aList(campaign, await town.aFamily(), [old, fine, off]);
    const none = await town.aList(campaign, await town.aFamily(), [old]);
    const built = await build(campaign);
    expect(childIn(built, some)?.wishes).toEqual([built.eventKeys.get(fine)]);
    expect(childIn(built, none)).toMatchObject({ wishes: [], maxPlaces: 0 });
  });

  it('counts only free places: taken, waited for and below the minimum', async () => {
    const { town } = running;
    const campaign = await town.aCampaign();
    const event = await town.anEvent(campaign, { capacity: 6, minimum: 4 });
    await town.aPlace(await town.aFamily(), event);
    await town.aPlace(await town.aFamily(), event);
    await town.aPlace(await town.aFamily(), event, { state: 'waiting', rank: 1 });
    const built = await build(campaign);
    expect(eventIn(built, event)).toMatchObject({ capacity: 3, minimum: 2, reserved: 0 });
  });

  it('keeps the places for the reduced fee apart, and knows who may sit there', async () => {
    const { town } = running;
    const campaign = await town.aCampaign();
    const quotaIds = [
      await town.aQuota(campaign.id, 8),
      await town.aQuota(campaign.id, 2, 'reserved-reduced'),
    ];
    const event = await town.anEvent(campaign, { quotaIds });
    const valid = await town.aFamily({ reducedFeeUntil: '2027-07-20' });
    const over = await town.aFamily({ reducedFeeUntil: '2027-07-19' });
    const [may, mayNot] = [
      await town.aList(campaign, valid, [event]),
      await town.aList(campaign, over, [event]),
    ];
    const built = await build(campaign);
    expect(eventIn(built, event)).toMatchObject({ capacity: 10, reserved: 2 });
    expect(childIn(built, may)?.reducedFee).toBe(true);
    expect(childIn(built, mayNot)?.reducedFee).toBe(false);
  });

  it('shares the bus between its events', async () => {
    const { town } = running;
    const campaign = await town.aCampaign();
    const bus = await town.aQuota(campaign.id, 9, 'shared');
    const [a, b] = [
      await town.anEvent(campaign, { quotaIds: [await town.aQuota(campaign.id, 8), bus] }),
      await town.anEvent(campaign, { quotaIds: [await town.aQuota(campaign.id, 8), bus] }),
    ];
    await town.aPlace(await town.aFamily(), a);
    const built = await build(campaign);
    expect(built.instance.shared).toEqual([{ key: 's1', capacity: 8 }]);
    expect(eventIn(built, a)).toMatchObject({ capacity: 7, shared: ['s1'] });
    expect(eventIn(built, b)).toMatchObject({ capacity: 8, shared: ['s1'] });
  });

  it('makes two events collide that lie closer than the campaign allows', async () => {
    const { town } = running;
    const campaign = await town.aCampaign({ minMinutesBetween: 30 });
    const event = await town.anEvent(campaign, { from: '08:00', until: '10:00' });
    const built = await build(campaign);
    // ten on the town's clock on the second day
    const start = 1440 + 600;
    expect(eventIn(built, event)?.spans).toEqual([{ start, end: start + 150 }]);
  });

  it('gives dates of one series as one offer', async () => {
    const { town } = running;
    const campaign = await town.aCampaign();
    const seriesId = '0198c0de-0000-7000-8000-00000000000a';
    const [a, b, c] = [
      await town.anEvent(campaign, { seriesId }),
      await town.anEvent(campaign, { seriesId, day: '2027-07-22' }),
      await town.anEvent(campaign),
    ];
    const built = await build(campaign);
    expect(eventIn(built, a)?.offer).toBe(eventIn(built, b)?.offer);
    expect(eventIn(built, a)?.offer).not.toBe(eventIn(built, c)?.offer);
  });

  it('takes limits less what the child already has: campaign, parents, weeks', async () => {
    const { town, database } = running;
    const campaign = await town.aCampaign({ maxEventsPerChild: 3 });
    const days = ['2027-07-20', '2027-07-22', '2027-07-27', '2027-07-29'];
    const [had, same, next, last] = await Promise.all(
      days.map((day) => town.anEvent(campaign, { day })),
    );
    const family = await town.aFamily();
    await town.aPlace(family, had ?? '');
    const wishes = [same, next, last].map((id) => id ?? '');
    const list = await town.aList(campaign, family, wishes, { maxPlaces: 5 });
    const other = await town.aList(campaign, await town.aFamily(), wishes, { maxPlaces: 2 });
    await database.rows(
      `insert into wish_limit (wish_list_id, from_on, until_on, at_most)
       values (?, '2027-07-19', '2027-07-25', 1), (?, '2027-07-26', '2027-08-01', 1)`,
      [list, list],
    );
    const built = await build(campaign);
    const keyOf = (id = ''): string | undefined => built.eventKeys.get(id);
    expect(childIn(built, list)).toMatchObject({
      maxPlaces: 2,
      limits: [
        { events: [keyOf(same)], atMost: 0 },
        { events: [keyOf(next), keyOf(last)], atMost: 1 },
      ],
    });
    expect(childIn(built, other)).toMatchObject({ maxPlaces: 2, limits: [] });
  });

  it('knows groups of which two handed in, and whom to look at first', async () => {
    const { town, database } = running;
    const campaign = await town.aCampaign();
    const event = await town.anEvent(campaign);
    const lists = [
      await town.aList(campaign, await town.aFamily(), [event], { hardship: true }),
      await town.aList(campaign, await town.aFamily(), [event]),
      await town.aList(campaign, await town.aFamily(), [event], { state: 'draft' }),
      await town.aList(campaign, await town.aFamily(), [event]),
      await town.aList(campaign, await town.aFamily(), [event], { state: 'draft' }),
    ];
    const home = await town.aFamily();
    for (const members of [lists.slice(0, 3), lists.slice(3)]) {
      const [group] = await database.rows<{ id: string }>(
        `insert into wish_group (campaign_id, household_id, together, made_at)
         values (?, ?, 'only', now()) returning id`,
        [campaign.id, home.id],
      );
      for (const member of members)
        await database.rows(
          'insert into wish_group_member (wish_group_id, wish_list_id, joined_at) values (?, ?, now())',
          [group?.id, member],
        );
    }
    const built = await build(campaign);
    expect(built.instance.groups).toEqual([{ members: ['c1', 'c2'], together: 'only' }]);
    expect(built.instance.children.map(({ priority }) => priority)).toEqual([true, false, false]);
  });
});
