import { Clock } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';
import { ExportHousehold } from '../me/export-household';
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

const count = async (sql: string, ...params: unknown[]): Promise<number> =>
  (await town.database.rows(sql, params)).length;

async function aList(campaignId: string, family: Family, eventId: string): Promise<string> {
  const id = uuidv7();
  await town.database.rows(
    `insert into wish_list (id, campaign_id, household_id, child_id, state, channel, changed_at)
     values (?, ?, ?, ?, 'submitted', 'family', now())`,
    [id, campaignId, family.id, family.childIds[0]],
  );
  await town.database.rows('insert into wish (wish_list_id, event_id, position) values (?, ?, 1)', [
    id,
    eventId,
  ]);
  return id;
}

async function friends(campaignId: string, maker: Family, lists: string[]): Promise<string> {
  const id = uuidv7();
  await town.database.rows(
    `insert into wish_group (id, campaign_id, household_id, together, code_hash, made_at)
     values (?, ?, ?, 'rather', ?, now())`,
    [id, campaignId, maker.id, id],
  );
  for (const list of lists)
    await town.database.rows(
      'insert into wish_group_member (wish_group_id, wish_list_id, joined_at) values (?, ?, now())',
      [id, list],
    );
  return id;
}

/** The office said why, once about a mark and once about a place by hand. */
async function reasonsAbout(childId: string | undefined): Promise<void> {
  for (const action of ['hardship-marked', 'draw-forced'])
    await town.database.rows(
      `insert into audit_line (at, actor, action, subject_type, subject_id, reason)
       values (now(), 'office', ?, 'child', ?, 'Die Mutter ist krank')`,
      [action, childId],
    );
}

const reasonsLeft = (childId: string | undefined): Promise<number> =>
  count('select 1 from audit_line where subject_id = ? and reason is not null', childId);

const eraseFamily = async (family: Family): Promise<void> => {
  const now = await town.app.get(Clock).now();
  const use = town.app.get(EraseHousehold);
  await town.database.transact((em) => use.erase(em, family.id, 'family-asked', now));
};

describe('wishes are gone when they are over', () => {
  it('a family that leaves takes its wishes along; its friends go on', async () => {
    const campaign = await town.season.aCampaign('open');
    const event = await town.season.anEvent({ campaignId: campaign });
    const [leaves, stays] = [await aFamily(town.database), await aFamily(town.database)];
    const lists = [await aList(campaign, leaves, event.id), await aList(campaign, stays, event.id)];
    for (const [index, { childIds }] of [leaves, stays].entries())
      await town.database.rows('insert into lot (campaign_id, child_id, lot) values (?, ?, ?)', [
        campaign,
        childIds[0],
        index + 1,
      ]);
    const group = await friends(campaign, leaves, lists);
    await town.database.rows(
      "insert into wish_sheet (campaign_id, child_id, code, printed_at) values (?, ?, 'ABCDEF', now())",
      [campaign, leaves.childIds[0]],
    );
    await reasonsAbout(leaves.childIds[0]);
    await town.database.rows(
      `insert into statistics_answer (campaign_id, child_id, sex, answered_at) values (?, ?, 'female', now())`,
      [campaign, leaves.childIds[0]],
    );
    await eraseFamily(leaves);
    expect(await reasonsLeft(leaves.childIds[0])).toBe(0);
    expect(await count('select 1 from statistics_answer where campaign_id = ?', campaign)).toBe(0);
    expect(
      await town.database.rows('select lot from lot where campaign_id = ?', [campaign]),
    ).toEqual([{ lot: 2 }]);
    expect(await count('select 1 from wish_list where household_id = ?', leaves.id)).toBe(0);
    expect(await count('select 1 from wish_sheet where campaign_id = ?', campaign)).toBe(0);
    const [left] = await town.database.rows<{ household_id: string; members: number }>(
      `select household_id, (select count(*)::int from wish_group_member where wish_group_id = g.id) as members
       from wish_group g where id = ?`,
      [group],
    );
    expect(left).toEqual({ household_id: stays.id, members: 1 });
    await eraseFamily(stays);
    expect(await count('select 1 from wish_group where id = ?', group)).toBe(0);
  });

  it('an erased campaign loses all of them, also where nobody got a place', async () => {
    const campaign = await town.season.aCampaign('erased');
    const event = await town.season.anEvent({ campaignId: campaign });
    const family = await aFamily(town.database);
    const list = await aList(campaign, family, event.id);
    await friends(campaign, family, [list]);
    await town.database.rows(
      `insert into wish_chance (campaign_id, event_id, party, rank, chance, estimated_at)
       values (?, ?, 1, 1, 0.5, now())`,
      [campaign, event.id],
    );
    await reasonsAbout(family.childIds[0]);
    await town.database.rows(
      `insert into draw (campaign_id, commitment, frozen, sealed, key_id, source, drawn_on, sealed_at)
       values (?, 'c', '{}', 'x'::bytea, 'k', 'Lotto', '2027-05-13', now())`,
      [campaign],
    );
    await town.database.rows(
      `insert into draw_run (campaign_id, label, state, final, seconds, made_by, made_at)
       values (?, '', 'done', true, 60, 'staff', now())`,
      [campaign],
    );
    await town.app.get(EraseWhatIsOver).run();
    expect(await reasonsLeft(family.childIds[0])).toBe(0);
    for (const table of ['wish_list', 'wish_group', 'wish_chance', 'draw', 'draw_run'])
      expect(await count(`select 1 from ${table} where campaign_id = ?`, campaign)).toBe(0);
  });

  it('a family that only wishes stays while its wishes live', async () => {
    const over = await town.season.aCampaign('erased');
    const living = await town.season.aCampaign('wishing');
    const event = await town.season.anEvent({ campaignId: living });
    const [wishes, nothing] = [await aFamily(town.database), await aFamily(town.database)];
    await town.database.rows("update household set created_at = '2027-05-01' where id = any(?)", [
      `{${wishes.id},${nothing.id}}`,
    ]);
    expect(over).not.toBe(living);
    await aList(living, wishes, event.id);
    await town.app.get(EraseWhatIsOver).run();
    const states = await town.database.rows<{ id: string; state: string }>(
      'select id, state from household where id = any(?::uuid[])',
      [`{${wishes.id},${nothing.id}}`],
    );
    expect(states.find(({ id }) => id === wishes.id)?.state).toBe('active');
    expect(states.find(({ id }) => id === nothing.id)?.state).toBe('erased');
  });

  it('and are part of what a family may take along', async () => {
    const campaign = await town.season.aCampaign('wishing');
    const event = await town.season.anEvent({ campaignId: campaign, title: 'Floß bauen' });
    const family = await aFamily(town.database);
    await aList(campaign, family, event.id);
    const file = await town.app.get(ExportHousehold).export(family.id);
    expect(file['wish_lists']).toMatchObject([
      {
        state: 'submitted',
        wishes: [{ position: 1, event: 'Floß bauen' }],
        together: null,
        draw: null,
      },
    ]);
  });

  it('with the lot and the answers of the draw, once it is confirmed', async () => {
    const campaign = await town.season.aCampaign('drawing');
    const event = await town.season.anEvent({ campaignId: campaign, title: 'Floß bauen' });
    const family = await aFamily(town.database);
    const [childId] = family.childIds;
    await aList(campaign, family, event.id);
    const [run, rehearsal] = [uuidv7(), uuidv7()];
    await town.database.rows(
      `insert into draw (campaign_id, commitment, frozen, sealed, key_id, source, drawn_on, sealed_at)
       values (?, 'c', '{}', 'x'::bytea, 'k', 'Lotto', '2027-05-13', now())`,
      [campaign],
    );
    await town.database.rows('insert into lot (campaign_id, child_id, lot) values (?, ?, 17)', [
      campaign,
      childId,
    ]);
    for (const [id, reason] of [
      [run, 'full'],
      [rehearsal, 'placed'],
    ]) {
      await town.database.rows(
        `insert into draw_run (id, campaign_id, label, state, final, seconds, made_by, made_at)
         values (?, ?, '', 'done', true, 60, 'staff', now())`,
        [id, campaign],
      );
      await town.database.rows(
        `insert into wish_answer (run_id, child_id, event_id, position, reason, last_lot)
         values (?, ?, ?, 1, ?, 11)`,
        [id, childId, event.id, reason],
      );
    }
    const exported = async () =>
      (await town.app.get(ExportHousehold).export(family.id))['wish_lists'];
    expect(await exported()).toMatchObject([{ draw: null }]);
    await town.database.rows(
      'update draw set confirmed_run_id = ?, confirmed_at = now() where campaign_id = ?',
      [run, campaign],
    );
    expect(await exported()).toMatchObject([
      {
        draw: {
          lot: 17,
          answers: [{ position: 1, event: 'Floß bauen', reason: 'full', last_lot: 11 }],
        },
      },
    ]);
  });
});
