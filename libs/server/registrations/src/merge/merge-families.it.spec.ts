import { Accounts } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';
import { anOrder, press } from '../testing/press';
import { staff } from '../testing/scene';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';
import { MergeFamilies } from './merge-families';
import { MergePreviews } from './merge-preview';
import { movingTables } from './move-everything';

let running: RunningRegistrations;
const caller = { ...staff, organisationIds: [], companionOf: [], sessionId: 's', permissions: [] };

beforeAll(async () => {
  running = await startRegistrations();
  await running.at('2027-06-01T10:00:00Z');
});
afterAll(() => running.stop());

const merge = (keeps: string, goes: string) =>
  running.app.get(MergeFamilies).merge(keeps, goes, caller);
const one = <T extends object>(sql: string, id: string) => running.database.row<T>(sql, [id]);
const householdOf = async (registrationId: string) =>
  one<{ household_id: string; child_id: string; state: string }>(
    'select household_id, child_id, state from registration where id = ?',
    registrationId,
  );

/** Entered twice: once online, once at the counter. The counter's entry has no address. */
async function twice(options: { confirmed?: boolean } = {}) {
  const { town, database } = running;
  const online = await town.aHousehold();
  const counter = await town.aHousehold({ contactBy: 'phone' });
  if (options.confirmed !== true) {
    await database.rows(
      `update guardian set email = null, email_confirmed_at = null, phone = '+49285511'
       where household_id = ?`,
      [counter.id],
    );
  }
  return { online, counter };
}
const placeAt = async (
  family: { id: string; childIds: string[] },
  times: { startsAt?: string; endsAt?: string } = {},
  event?: { id: string },
) => {
  const at = event ?? (await running.town.anEvent(times));
  const [result] = (await press(running.app, anOrder(family, at.id))).results;
  return { event: at, id: result?.registrationId ?? '' };
};
const morning = { startsAt: '2027-07-21T08:00:00Z', endsAt: '2027-07-21T12:00:00Z' };

describe('joining two entries of one family', () => {
  it('moves everything and loses nothing', async () => {
    const { online, counter } = await twice();
    const kept = await placeAt(online);
    const moved = await placeAt(counter, morning);
    const task = uuidv7();
    await running.database.rows(
      `insert into task (id, kind, household_id, registration_id, created_at)
       values (?, 'hardship', ?, ?, now())`,
      [task, counter.id, moved.id],
    );
    await running.database.rows(
      `update household set access_code_hash = ?, feed_secret_hash = ?, street = 'Allee 1', town = 'Voerde',
         no_questions = true
       where id = ?`,
      [counter.id, counter.id, counter.id],
    );
    const preview = await running.app.get(MergePreviews).preview(online.id, counter.id);
    expect(preview).toMatchObject({
      sameChildren: [{ goes: counter.childIds[0], keeps: online.childIds[0], name: 'Kind0' }],
      movesChildren: [],
      collisions: [],
    });
    await merge(online.id, counter.id);

    expect(await householdOf(kept.id)).toMatchObject({ household_id: online.id });
    expect(await householdOf(moved.id)).toMatchObject({
      household_id: online.id,
      child_id: online.childIds[0],
      state: 'confirmed',
    });
    expect(await one('select household_id from task where id = ?', task)).toEqual({
      household_id: online.id,
    });
    expect(
      await one(
        'select state, merged_into_id, access_code_hash, feed_secret_hash, street from household where id = ?',
        counter.id,
      ),
    ).toEqual({
      state: 'merged',
      merged_into_id: online.id,
      access_code_hash: null,
      feed_secret_hash: null,
      street: null,
    });
    expect(await one('select street, no_questions from household where id = ?', online.id)).toEqual(
      {
        street: 'Allee 1',
        no_questions: true,
      },
    );
    expect(
      await running.database.rows('select phone, email from guardian where household_id = ?', [
        online.id,
      ]),
    ).toEqual([{ phone: '+49285511', email: online.email }]);
    expect(
      await running.database.rows(
        "select action from audit_line where subject_id in (?, ?) and subject_type = 'household' order by action",
        [online.id, counter.id],
      ),
    ).toEqual([{ action: 'families-merged' }, { action: 'merged-into-family' }]);
  });

  it('takes the address and its account along, the access code’s account ends', async () => {
    const { online, counter } = await twice();
    const accounts = running.app.get(Accounts);
    const { internalAdapter } = await accounts.family.$context;
    const mine = await internalAdapter.createUser(
      { email: online.email, name: '', emailVerified: true },
      { method: 'admin' },
    );
    const printed = await accounts.createUnmailable(counter.id);
    for (const [account, household] of [
      [mine.id, online.id],
      [printed, counter.id],
    ]) {
      await running.database.rows('update guardian set account_id = ? where household_id = ?', [
        account,
        household,
      ]);
    }
    await merge(counter.id, online.id);
    expect(
      await running.database.rows(
        'select email, account_id, email_confirmed_at is not null as confirmed from guardian where household_id = ?',
        [counter.id],
      ),
    ).toEqual([{ email: online.email, account_id: mine.id, confirmed: true }]);
    expect(await one('select contact_by from household where id = ?', counter.id)).toEqual({
      contact_by: 'mail',
    });
    expect(
      await running.database.rows('select id from auth."user" where id = ?', [printed]),
    ).toEqual([]);
  });

  it('is refused with the list while a child is twice at one event or in two places', async () => {
    const { online, counter } = await twice();
    const { event } = await placeAt(online);
    await placeAt(counter, {}, event);
    await expect(merge(online.id, counter.id)).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'merge-collisions', issues: [{ path: event.id, code: 'same-event' }] },
    });
    const pair = await twice();
    const [a, b] = [await placeAt(pair.online), await placeAt(pair.counter)];
    await expect(merge(pair.online.id, pair.counter.id)).rejects.toMatchObject({
      details: { issues: [{ path: `${a.event.id},${b.event.id}`, code: 'overlap' }] },
    });
    expect(await householdOf(b.id)).toMatchObject({ household_id: pair.counter.id });
  });

  it('is refused with two confirmed addresses and for a protected family', async () => {
    const { online, counter } = await twice({ confirmed: true });
    await expect(merge(online.id, counter.id)).rejects.toMatchObject({
      details: { issues: [{ code: 'two-emails' }] },
    });
    const pair = await twice();
    await running.database.rows('update household set protected = true where id = ?', [
      pair.counter.id,
    ]);
    await expect(merge(pair.online.id, pair.counter.id)).rejects.toMatchObject({
      details: { issues: [{ code: 'protected' }] },
    });
  });

  it('happens once when two people press at once, also in opposite directions', async () => {
    const { online, counter } = await twice();
    const moved = await placeAt(counter);
    const results = await Promise.allSettled([
      merge(online.id, counter.id),
      merge(counter.id, online.id),
      merge(online.id, counter.id),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const states = await running.database.rows<{ state: string }>(
      'select state from household where id in (?, ?) order by state',
      [online.id, counter.id],
    );
    expect(states.map(({ state }) => state)).toEqual(['active', 'merged']);
    const home = await householdOf(moved.id);
    expect(await one('select state from household where id = ?', home?.household_id ?? '')).toEqual(
      {
        state: 'active',
      },
    );
    expect(await running.deadlocks()).toBe(0);
  });

  it('knows every table that belongs to a household', async () => {
    const rows = await running.database.rows<{ name: string }>(
      `select distinct c.conrelid::regclass::text as name from pg_constraint c
       where c.contype = 'f' and c.confrelid = 'household'::regclass order by 1`,
    );
    const byHand = ['child', 'child_link', 'guardian', 'household', 'registration', 'seller'];
    expect(rows.map(({ name }) => name)).toEqual([...byHand, ...movingTables].sort());
  });

  it('knows every table that belongs to a child', async () => {
    const rows = await running.database.rows<{ name: string }>(
      `select distinct c.conrelid::regclass::text as name from pg_constraint c
       where c.contype = 'f' and c.confrelid = 'child'::regclass order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([
      'child_link',
      'draw_empty_hand',
      'draw_hand',
      'draw_placement',
      'lot',
      'pick_up_bar',
      'registration',
      'statistics_answer',
      'wish_answer',
      'wish_list',
      'wish_sheet',
    ]);
  });
});
