import { permissionsOf, type Need } from '@dabei/contracts';
import { startOverview, type RunningOverview } from '../testing/start-overview';

const office = permissionsOf({ bundles: ['office'], secondFactor: true });

describe('a market that is today', () => {
  let running: RunningOverview;
  const needs = async (permissions = office): Promise<Need[]> =>
    (await running.today.today(permissions)).needs.filter(({ kind }) => kind === 'market-day');

  beforeAll(async () => {
    running = await startOverview();
    const { town } = running;
    const created_at = new Date('2027-01-01T00:00:00Z');
    const market = await town.row('market', {
      ...{ slug: 'troedel', kind: 'flea', title: 'Trödelmarkt', phase: 'closed', place: 'Park' },
      ...{ held_on: '2027-05-08', allocation: 'choose', opens_at: '10:00', closes_at: '16:00' },
      ...{ set_up_from: '07:30', release_at: '09:30', created_at, opens_on: created_at },
      ...{ closes_on: new Date('2027-05-01T16:00:00Z'), cancel_free_until: '2027-04-30' },
      ...{ erase_on: '2027-06-30' },
    });
    for (const state of ['confirmed', 'confirmed', 'arrived', 'waiting'])
      await town.row('pitch_booking', {
        market_id: market,
        seller_id: await town.row('seller', {
          ...{ kind: 'private', sealed: Buffer.from('x'), key_id: 'k1', created_at },
        }),
        ...{ state, zone: 'private', created_at, code_hash: String(Math.random()) },
      });
  });
  afterAll(() => running.stop());

  it('is a line on its day only, with those who are still expected and until when', async () => {
    await running.at('2027-05-07T12:00:00Z');
    expect(await needs()).toEqual([]);
    await running.at('2027-05-08T05:30:00Z');
    expect(await needs()).toMatchObject([
      {
        when: 'today',
        items: [
          { id: 'troedel', title: 'Trödelmarkt', count: 2, due: '2027-05-08T07:30:00+00:00' },
        ],
      },
    ]);
    await running.at('2027-05-09T05:30:00Z');
    expect(await needs()).toEqual([]);
  });

  it('is not shown to who has no part in it, nor once it is called off', async () => {
    await running.at('2027-05-08T05:30:00Z');
    expect(await needs(office.filter((one) => one !== 'markets:day'))).toEqual([]);
    await running.database.rows('update market set called_off_at = ?', [new Date()]);
    expect(await needs()).toEqual([]);
  });
});
