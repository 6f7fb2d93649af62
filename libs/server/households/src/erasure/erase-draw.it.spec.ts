import { Clock } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';
import { aFamily, type Family } from '../testing/a-family';
import { startHouseholds, type RunningHouseholds } from '../testing/start-households';
import { EraseHousehold } from './erase-household';
import { EraseWhatIsOver } from './erase-what-is-over';

let town: RunningHouseholds;
beforeAll(async () => {
  town = await startHouseholds();
});
afterAll(() => town.stop());
beforeEach(() => town.at('2027-12-02T08:00:00Z'));

const ofChild = ['wish_answer', 'draw_placement', 'draw_empty_hand', 'draw_hand', 'lot'] as const;
const ofCampaign = [
  'draw',
  'draw_run',
  'draw_hand',
  'lot',
  'wish_list',
  'wish_group',
  'wish_sheet',
  'wish_chance',
] as const;

const count = async (sql: string, id: string | undefined): Promise<number> =>
  (await town.database.rows(sql, [id])).length;

/** A sealed draw with one run that wrote down something of everything about every child. */
async function aDraw(campaign: string, eventId: string, families: Family[]): Promise<void> {
  const runId = uuidv7();
  await town.database.rows(
    `insert into draw (campaign_id, commitment, frozen, sealed, key_id, source, drawn_on, sealed_at)
     values (?, 'c', '{}', 'x'::bytea, 'k', 'Lotto', '2027-05-13', now())`,
    [campaign],
  );
  await town.database.rows(
    `insert into draw_run (id, campaign_id, label, state, final, seconds, made_by, made_at)
     values (?, ?, '', 'done', true, 60, 'staff', now())`,
    [runId, campaign],
  );
  for (const [index, { childIds }] of families.entries()) {
    const [childId] = childIds;
    const inserts: [string, unknown[]][] = [
      ['lot (campaign_id, child_id, lot) values (?, ?, ?)', [campaign, childId, index + 1]],
      [
        `wish_answer (run_id, child_id, event_id, position, reason) values (?, ?, ?, 1, 'placed')`,
        [runId, childId, eventId],
      ],
      ['draw_placement (run_id, child_id, event_id) values (?, ?, ?)', [runId, childId, eventId]],
      [`draw_empty_hand (run_id, child_id, cause) values (?, ?, 'lots')`, [runId, childId]],
      [
        `draw_hand (campaign_id, child_id, event_id, kind, reason, made_by, made_at)
         values (?, ?, ?, 'force', 'Betreuer', 'staff', now())`,
        [campaign, childId, eventId],
      ],
    ];
    for (const [sql, params] of inserts) await town.database.rows(`insert into ${sql}`, params);
  }
}

/** What there is of the wish phase besides the draw. */
async function wishes(campaign: string, eventId: string, family: Family): Promise<void> {
  await town.database.rows(
    `insert into wish_list (campaign_id, household_id, child_id, state, channel, changed_at)
     values (?, ?, ?, 'submitted', 'family', now())`,
    [campaign, family.id, family.childIds[0]],
  );
  await town.database.rows(
    `insert into wish_group (campaign_id, household_id, together, made_at) values (?, ?, 'only', now())`,
    [campaign, family.id],
  );
  await town.database.rows(
    "insert into wish_sheet (campaign_id, code, printed_at) values (?, 'ABCDEF', now())",
    [campaign],
  );
  await town.database.rows(
    `insert into wish_chance (campaign_id, event_id, party, rank, chance, estimated_at)
     values (?, ?, 1, 1, 0.5, now())`,
    [campaign, eventId],
  );
}

describe('a family that leaves', () => {
  let leaves: Family;
  let stays: Family;

  beforeAll(async () => {
    await town.at('2027-12-02T08:00:00Z');
    const campaign = await town.season.aCampaign('open');
    const event = await town.season.anEvent({ campaignId: campaign });
    [leaves, stays] = [await aFamily(town.database), await aFamily(town.database)];
    await aDraw(campaign, event.id, [leaves, stays]);
    const now = await town.app.get(Clock).now();
    const use = town.app.get(EraseHousehold);
    await town.database.transact((em) => use.erase(em, leaves.id, 'family-asked', now));
  });

  it.each(ofChild)('is gone from %s, and nobody else is', async (table) => {
    const sql = `select 1 from ${table} where child_id = ?`;
    expect(await count(sql, leaves.childIds[0])).toBe(0);
    expect(await count(sql, stays.childIds[0])).toBe(1);
  });
});

describe('an erased campaign', () => {
  let over: string;
  let lives: string;

  beforeAll(async () => {
    await town.at('2027-12-02T08:00:00Z');
    const family = await aFamily(town.database);
    const campaigns: string[] = [];
    for (const [phase, eraseOn] of [
      ['erased', '2027-12-01'],
      ['open', '2028-12-01'],
    ]) {
      const campaign = await town.season.aCampaign(phase, eraseOn);
      const event = await town.season.anEvent({ campaignId: campaign });
      await aDraw(campaign, event.id, [family]);
      await wishes(campaign, event.id, family);
      campaigns.push(campaign);
    }
    [over = '', lives = ''] = campaigns;
    await town.app.get(EraseWhatIsOver).run();
  });

  it.each(ofCampaign)('is gone from %s, and no other is', async (table) => {
    const sql = `select 1 from ${table} where campaign_id = ?`;
    expect(await count(sql, over)).toBe(0);
    expect(await count(sql, lives)).toBe(1);
  });

  it.each(['draw', 'draw_run', 'wish_list', 'wish_sheet', 'wish_chance'])(
    'is looked at again while %s alone is left of it',
    async (left) => {
      const family = await aFamily(town.database);
      const campaign = await town.season.aCampaign('erased', '2027-12-01');
      const event = await town.season.anEvent({ campaignId: campaign });
      await aDraw(campaign, event.id, [family]);
      await wishes(campaign, event.id, family);
      for (const table of ofCampaign)
        if (table !== left)
          await town.database.rows(`delete from ${table} where campaign_id = ?`, [campaign]);
      await town.app.get(EraseWhatIsOver).run();
      expect(await count(`select 1 from ${left} where campaign_id = ?`, campaign)).toBe(0);
    },
  );
});
