import { permissionsOf, type SearchHit } from '@dabei/contracts';
import { randomUUID } from 'node:crypto';
import { startOverview, type RunningOverview } from '../testing/start-overview';

const office = permissionsOf({ bundles: ['office'], secondFactor: true });

describe('the number of a wish card', () => {
  let running: RunningOverview;
  const wish = randomUUID();
  const found = async (typed: string, permissions = office): Promise<SearchHit[]> =>
    (await running.search.find(typed, 5, permissions)).hits;

  beforeAll(async () => {
    running = await startOverview();
    const campaign = randomUUID();
    await running.database.rows(
      `insert into tree_campaign (id, slug, title, phase, price_limit_cents, collect_until, gifts_until,
         handover_from, handover_until, erase_on, gift_place, handover_place, created_on)
       values (?, 'baum', 'Wunschbaum 2027', 'intake', 2500, '2027-11-05', '2027-12-10', '2027-12-17', '2027-12-17',
         '2028-02-01', 'Büro', 'Büro', '2027-09-01')`,
      [campaign],
    );
    await running.database.rows(
      `insert into tree_wish (id, campaign_id, number, mode, state, words, consent_version, entered_on)
       values (?, ?, 117, 'full', 'published', 'Ein Buch', 1, '2027-11-01')`,
      [wish, campaign],
    );
  });
  afterAll(() => running.stop());

  it.each(['117', 'Nr. 117', 'nr 117'])('%s leads to its wish', async (typed) => {
    expect(await found(typed)).toMatchObject([
      { kind: 'wish', id: wish, title: '117', note: 'Ein Buch · Wunschbaum 2027' },
    ]);
  });

  it('is found by nothing else, and by nobody else', async () => {
    expect(await found('Buch')).toEqual([]);
    expect(await found('118')).toEqual([]);
    expect(await found('117', ['desk:read', 'desk:families'])).toEqual([]);
  });
});
