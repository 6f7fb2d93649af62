import { v7 as uuidv7 } from 'uuid';
import { aDrawnRun } from '../testing/a-draw';
import { staff } from '../testing/scene';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';
import { MergeFamilies } from './merge-families';

let running: RunningRegistrations;
beforeAll(async () => {
  running = await startRegistrations();
  await running.at('2027-05-05T10:00:00Z');
});
afterAll(() => running.stop());

interface Family {
  id: string;
  childIds: string[];
}

async function aList(
  campaign: string,
  { id, childIds }: Family,
  state: string,
  changedAt: string,
): Promise<string> {
  const list = uuidv7();
  await running.database.rows(
    `insert into wish_list (id, campaign_id, household_id, child_id, state, channel, changed_at)
     values (?, ?, ?, ?, ?, 'family', ?)`,
    [list, campaign, id, childIds[0], state, changedAt],
  );
  return list;
}

async function aGroup(campaign: string, home: Family, lists: string[]): Promise<string> {
  const group = uuidv7();
  await running.database.rows(
    `insert into wish_group (id, campaign_id, household_id, together, code_hash, made_at)
     values (?, ?, ?, 'only', ?, now())`,
    [group, campaign, home.id, group],
  );
  for (const list of lists)
    await running.database.rows(
      'insert into wish_group_member (wish_group_id, wish_list_id, joined_at) values (?, ?, now())',
      [group, list],
    );
  return group;
}

const twice = async (): Promise<[Family, Family]> => {
  const [online, counter] = [
    await running.town.aHousehold(),
    await running.town.aHousehold({ contactBy: 'phone' }),
  ];
  await running.database.rows(
    'update guardian set email = null, email_confirmed_at = null where household_id = ?',
    [counter.id],
  );
  return [online, counter];
};
const merge = (keeps: Family, goes: Family) =>
  running.app.get(MergeFamilies).merge(keeps.id, goes.id, staff);
const listsOf = (campaign: string) =>
  running.database.rows<{ id: string; household_id: string; child_id: string }>(
    'select id, household_id, child_id from wish_list where campaign_id = ? order by id',
    [campaign],
  );

describe('wishes of two entries of one family', () => {
  it('the later list that was handed in is the child’s one list', async () => {
    const campaign = await running.town.aCampaign({ phase: 'wishing' });
    const [online, counter] = await twice();
    await aList(campaign, online, 'draft', '2027-05-05T09:00:00Z');
    const kept = await aList(campaign, counter, 'submitted', '2027-05-04T09:00:00Z');
    await running.database.rows(
      "insert into wish_sheet (campaign_id, child_id, code, printed_at) values (?, ?, 'ABCDEF', now())",
      [campaign, counter.childIds[0]],
    );
    await merge(online, counter);
    expect(await listsOf(campaign)).toEqual([
      { id: kept, household_id: online.id, child_id: online.childIds[0] },
    ]);
    const [sheet] = await running.database.rows<{ child_id: string }>(
      'select child_id from wish_sheet where campaign_id = ?',
      [campaign],
    );
    expect(sheet?.child_id).toBe(online.childIds[0]);
  });

  it('keeps the friends of either', async () => {
    const campaign = await running.town.aCampaign({ phase: 'wishing' });
    const [online, counter] = await twice();
    const friend = await running.town.aHousehold();
    const kept = await aList(campaign, online, 'submitted', '2027-05-05T09:00:00Z');
    const goes = await aList(campaign, counter, 'draft', '2027-05-04T09:00:00Z');
    const theirs = await aList(campaign, friend, 'submitted', '2027-05-04T09:00:00Z');
    const group = await aGroup(campaign, counter, [goes, theirs]);
    await merge(online, counter);
    const members = await running.database.rows<{ wish_list_id: string }>(
      'select wish_list_id from wish_group_member where wish_group_id = ? order by wish_list_id',
      [group],
    );
    expect(members.map(({ wish_list_id }) => wish_list_id)).toEqual([kept, theirs].sort());
    const [made] = await running.database.rows<{ household_id: string }>(
      'select household_id from wish_group where id = ?',
      [group],
    );
    expect(made?.household_id).toBe(online.id);
  });

  it('what the draw wrote about the child comes along; where both have a lot, its own stays', async () => {
    const campaign = await running.town.aCampaign({ phase: 'drawing' });
    const event = await running.town.anEvent({ campaignId: campaign });
    const [online, counter] = await twice();
    const wish = { childId: counter.childIds[0] ?? '', householdId: counter.id, eventId: event.id };
    const runId = await aDrawnRun(running.database, campaign, [{ ...wish, reason: 'placed' }]);
    const another = await running.town.aCampaign({ phase: 'drawing' });
    for (const [index, family] of [online, counter].entries())
      await running.database.rows('insert into lot (campaign_id, child_id, lot) values (?, ?, ?)', [
        another,
        family.childIds[0],
        index + 1,
      ]);
    await merge(online, counter);
    const of = (table: string, column: string) =>
      running.database.rows(`select ${column} from ${table} where child_id = ? order by 1`, [
        online.childIds[0],
      ]);
    expect(await of('draw_placement', 'run_id')).toEqual([{ run_id: runId }]);
    expect(await of('wish_answer', 'reason')).toEqual([{ reason: 'placed' }]);
    expect(await of('lot', 'lot')).toEqual([{ lot: 1 }, { lot: 1 }]);
  });
});
