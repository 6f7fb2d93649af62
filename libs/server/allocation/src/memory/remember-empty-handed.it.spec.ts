import { Sealer } from '@dabei/server/platform';
import { startWishes, type RunningWishes } from '../testing/start-wishes';
import { KeepEmptyHanded } from './keep-empty-handed';
import { rememberEmptyHanded } from './remember-empty-handed';

let running: RunningWishes;
const hash = (text: string): string => running.app.get(Sealer).fingerprint(text);
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
    expect(await database.transact((em) => rememberEmptyHanded(em, campaign.id, hash))).toBe(2);
    const marked = await database.rows<{ household_id: string }>(
      'select household_id from wish_list where campaign_id = ? and empty_handed_before',
      [campaign.id],
    );
    expect(marked.map(({ household_id }) => household_id).sort()).toEqual(
      [empty.id, waited.id].sort(),
    );
  });

  it('are remembered when that season’s data is erased by now, once and for one season', async () => {
    const { town, database } = running;
    const kind = { phase: 'done', startsOn: '2027-07-01', endsOn: '2027-08-01' };
    const last = await town.aCampaign({ ...kind, drawnAt: '2027-06-01T00:00:00Z' });
    const before = await town.anEvent(last, { day: '2027-07-05' });
    const [empty, lucky] = [await town.aFamily(), await town.aFamily()];
    await database.rows("update child set first_name = 'Zoë' where household_id = ?", [empty.id]);
    for (const family of [empty, lucky]) await town.aList(last, family, [before]);
    await town.aPlace(lucky, before);
    const keep = running.app.get(KeepEmptyHanded);
    await running.at('2027-08-01T12:00:00Z');
    const kept = (): Promise<{ child_hash: string }[]> =>
      database.rows('select child_hash from empty_handed where campaign_id = ?', [last.id]);
    await keep.run();
    expect(await kept()).toEqual([]);
    await running.at('2027-08-02T12:00:00Z');
    await keep.run();
    await keep.run();
    expect(await kept()).toHaveLength(1);
    expect(JSON.stringify(await kept())).not.toMatch(/zo/i);

    await database.rows('delete from wish_list where campaign_id = ?', [last.id]);
    await database.rows("update campaign set phase = 'erased' where id = ?", [last.id]);
    const next = await town.aCampaign({ startsOn: '2028-07-01', endsOn: '2028-08-01' });
    const event = await town.anEvent(next, { day: '2028-07-05' });
    for (const family of [empty, lucky]) await town.aList(next, family, [event]);
    expect(await database.transact((em) => rememberEmptyHanded(em, next.id, hash))).toBe(1);
    const [marked] = await database.rows<{ household_id: string }>(
      'select household_id from wish_list where campaign_id = ? and empty_handed_before',
      [next.id],
    );
    expect(marked?.household_id).toBe(empty.id);
    expect(await kept()).toEqual([]);
  });
});
