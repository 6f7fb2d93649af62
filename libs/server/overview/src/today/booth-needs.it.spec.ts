import { permissionsOf } from '@dabei/contracts';
import { startOverview, type RunningOverview } from '../testing/start-overview';

const office = permissionsOf({ bundles: ['office'], secondFactor: true });
const kinds = ['volunteer-calls', 'booth-calls', 'booth-checks', 'booth-looks'];

describe('booths that wait for the office', () => {
  let running: RunningOverview;
  const needs = async (permissions = office): Promise<string[]> =>
    (await running.today.today(permissions)).needs
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, items }) => `${kind} ${String(items[0]?.count)} ${String(items[0]?.id)}`);

  beforeAll(async () => {
    running = await startOverview();
    const { town, database } = running;
    const created_at = new Date('2027-07-01T08:00:00Z');
    const day_id = await town.row('community_day', {
      ...{ slug: 'weltkindertag', title: 'Weltkindertag', place: 'Stadtpark', phase: 'open' },
      ...{ held_on: '2027-09-19', opens_at: '10:00', closes_at: '18:00', created_at },
      ...{ sign_up_from: created_at, cancel_free_until: created_at, erase_on: '2027-11-14' },
    });
    await database.rows(
      `insert into booth_call (day_id, opens_at, closes_at, allocation, places, set_up_from, set_up_until, stage_opens,
         stage_closes) values (?, ?, ?, 'office', 40, '07:00', '09:30', '11:00', '17:00')`,
      [day_id, created_at, new Date('2027-07-31T22:00:00Z')],
    );
    const sealed = { sealed: Buffer.from('x'), key_id: 'k1' };
    const booth = (code_hash: string, state: string, more: object = {}): Promise<string> =>
      town.row('booth', {
        ...{ day_id, state, association: 'Turnverein', title: 'Bewegung', kind: 'activity' },
        ...{ needs: '{}', ...sealed, proven_at: created_at, created_at, code_hash, ...more },
      });
    await booth('a', 'submitted', { email_key: 'a' });
    await booth('b', 'submitted', { email_key: 'b' });
    await booth('c', 'draft');
    const id = await booth('d', 'accepted', { to_look_at: '[{"reason":"not-connected"}]' });
    await booth('e', 'withdrawn', { to_look_at: '[{"reason":"not-connected"}]' });
    const act = { day_id, minutes: 20, created_at };
    await town.row('stage_act', { ...act, title: 'Chor', position: 1, booth_id: id });
    await town.row('stage_act', { ...act, title: 'Band', position: 2, email_key: 'f' });
    await town.row('volunteer', { day_id, ...sealed, proven_at: created_at, created_at });
    await running.at('2027-08-10T10:00:00Z');
  });
  afterAll(() => running.stop());

  it('are lines of the office, by day', async () => {
    expect(await needs()).toEqual(['booth-checks 2 weltkindertag', 'booth-looks 1 weltkindertag']);
  });

  it('are not shown to who has no part in them', async () => {
    expect(await needs(office.filter((one) => one !== 'community:desk'))).toEqual([]);
  });

  it('are those to call once the day is called off, until they are reached', async () => {
    const { database } = running;
    const at = new Date('2027-08-10T09:00:00Z');
    await database.rows('update community_day set called_off_at = ?', [at]);
    expect(await needs()).toEqual([]);
    for (const table of ['booth', 'stage_act', 'volunteer'])
      await database.rows(`update ${table} set storm_told_at = ?`, [at]);
    expect(await needs()).toEqual([
      'volunteer-calls 1 weltkindertag',
      'booth-calls 4 weltkindertag',
    ]);
    for (const table of ['booth', 'stage_act', 'volunteer'])
      await database.rows(`update ${table} set storm_phoned_at = ?`, [at]);
    expect(await needs()).toEqual([]);
  });
});
