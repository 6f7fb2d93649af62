import { permissionsOf, type Need } from '@dabei/contracts';
import { startOverview, type RunningOverview } from '../testing/start-overview';

const office = permissionsOf({ bundles: ['office'], secondFactor: true });

describe('shifts that wait for the office', () => {
  let running: RunningOverview;
  const needs = async (permissions = office): Promise<Need[]> =>
    (await running.today.today(permissions)).needs.filter(({ kind }) => kind === 'shift-requests');

  beforeAll(async () => {
    running = await startOverview();
    const { town, database } = running;
    const created_at = new Date('2027-07-01T08:00:00Z');
    const day_id = await town.row('community_day', {
      ...{ slug: 'weltkindertag', title: 'Weltkindertag', place: 'Stadtpark', phase: 'open' },
      ...{ held_on: '2027-09-19', opens_at: '10:00', closes_at: '18:00', created_at },
      ...{ sign_up_from: created_at, cancel_free_until: created_at, erase_on: '2027-11-14' },
    });
    const role_id = await town.row('shift_role', { day_id, name: 'Bühne' });
    const times = {
      starts_at: new Date('2027-09-19T08:00:00Z'),
      ends_at: new Date('2027-09-19T10:00:00Z'),
    };
    const shift_id = await town.row('shift', { day_id, role_id, needed: 5, ...times });
    for (const state of ['asked', 'asked', 'taken'])
      await database.rows(
        `insert into shift_signup (shift_id, volunteer_id, state, busy, created_at)
         select id, ?, ?, tstzrange(starts_at, ends_at), ? from shift where id = ?`,
        [
          await town.row('volunteer', {
            ...{
              day_id,
              sealed: Buffer.from('x'),
              key_id: 'k1',
              proven_at: created_at,
              created_at,
            },
          }),
          state,
          created_at,
          shift_id,
        ],
      );
    await running.at('2027-08-10T10:00:00Z');
  });
  afterAll(() => running.stop());

  it('are a line of the office, by day', async () => {
    expect(await needs()).toMatchObject([
      { total: 1, items: [{ id: 'weltkindertag', title: 'Weltkindertag', count: 2 }] },
    ]);
  });

  it('are not shown to who has no part in it, nor once the day is called off', async () => {
    expect(await needs(office.filter((one) => one !== 'community:desk'))).toEqual([]);
    await running.database.rows('update community_day set called_off_at = ?', [new Date()]);
    expect(await needs()).toEqual([]);
  });
});
