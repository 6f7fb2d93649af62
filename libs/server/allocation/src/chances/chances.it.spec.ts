import { anInput, startWishes, type RunningWishes } from '../testing/start-wishes';
import type { Campaign } from '../testing/a-wish-town';
import { ReadWishes } from '../wishes/read-wishes';
import { SaveWishList } from '../wishes/save-wish-list';
import { EstimateChances } from './estimate-chances';

let running: RunningWishes;
beforeAll(async () => {
  running = await startWishes();
  await running.at('2027-05-05T10:00:00Z');
});
afterAll(() => running.stop());

const estimate = (): Promise<number> => running.app.get(EstimateChances).run();
const chances = (campaign: Campaign) =>
  running.database.rows<{ event_id: string; party: number; rank: number; chance: number }>(
    'select event_id, party, rank, chance from wish_chance where campaign_id = ? order by 1, 2, 3',
    [campaign.id],
  );

/** Everybody wants the five places first, then the forty. */
async function aSeason(lists: number) {
  const { town } = running;
  const campaign = await town.aCampaign();
  const [hot, roomy] = [
    await town.anEvent(campaign, { capacity: 5 }),
    await town.anEvent(campaign, { capacity: 40, day: '2027-07-27' }),
  ];
  for (let made = 0; made < lists; made += 1)
    await town.aList(campaign, await town.aFamily(), [hot, roomy]);
  return { campaign, hot, roomy };
}

describe('chances while wishing', () => {
  it('say how often a wish came true, alone and together, the same for the same wishes', async () => {
    const { campaign, hot, roomy } = await aSeason(25);
    const family = await running.town.aFamily();
    await running.app
      .get(SaveWishList)
      .save(campaign.slug, family.childIds[0], family.id, anInput([hot, roomy]));
    await estimate();
    const first = await chances(campaign);
    const view = await running.app.get(ReadWishes).read(campaign.slug, family.id);
    const [atHot, atRoomy] = view.lists[0]?.chances ?? [];
    // five of twenty-five
    expect(atHot?.alone).toBeGreaterThan(0.1);
    expect(atHot?.alone).toBeLessThan(0.3);
    expect(atRoomy?.alone).toBeGreaterThan(0.95);
    const three = first.find(({ event_id, party }) => event_id === hot && party === 3);
    expect(three?.chance).toBeLessThan(atHot?.alone ?? 0);
    expect(view.estimatedAt).not.toBeNull();

    await running.database.rows("update wish_chance set estimated_at = '2027-01-01'");
    await estimate();
    expect(await chances(campaign)).toEqual(first);
  });

  it('are worked out again only when wishes changed', async () => {
    await estimate();
    expect(await estimate()).toBe(0);
  });

  it('are not told of fewer than twenty lists', async () => {
    const { campaign } = await aSeason(19);
    await estimate();
    expect(await chances(campaign)).toEqual([]);
  });
});
