import { startWishes, type RunningWishes } from '../testing/start-wishes';
import { rememberEmptyHanded } from './remember-empty-handed';

let running: RunningWishes;
beforeAll(async () => {
  running = await startWishes();
});
afterAll(() => running.stop());

describe('last season’s empty-handed children', () => {
  it('are remembered from the last drawn campaign of this kind, and no longer', async () => {
    const { town, database } = running;
    const older = await town.aCampaign({
      startsOn: '2025-07-01',
      endsOn: '2025-08-01',
      drawnAt: '2025-06-01T00:00:00Z',
    });
    const last = await town.aCampaign({
      phase: 'done',
      startsOn: '2026-07-01',
      endsOn: '2026-08-01',
      drawnAt: '2026-06-01T00:00:00Z',
    });
    const campaign = await town.aCampaign();
    const before = await town.anEvent(last, { day: '2026-07-05' });
    const event = await town.anEvent(campaign);
    const [empty, lucky, waited, long, fresh] = await Promise.all(
      Array.from({ length: 5 }, () => town.aFamily()),
    );
    if (!empty || !lucky || !waited || !long || !fresh) throw new Error('five families');
    for (const family of [empty, lucky, waited]) await town.aList(last, family, [before]);
    await town.aList(older, long, []);
    await town.aPlace(lucky, before);
    await town.aPlace(waited, before, { state: 'waiting', rank: 1 });
    for (const family of [empty, lucky, waited, long, fresh])
      await town.aList(campaign, family, [event]);
    expect(await database.transact((em) => rememberEmptyHanded(em, campaign.id))).toBe(2);
    const marked = await database.rows<{ household_id: string }>(
      'select household_id from wish_list where campaign_id = ? and empty_handed_before',
      [campaign.id],
    );
    expect(marked.map(({ household_id }) => household_id).sort()).toEqual(
      [empty.id, waited.id].sort(),
    );
  });
});
