import { permissionsOf, type NeedKind } from '@dabei/contracts';
import { startOverview, type RunningOverview } from '../testing/start-overview';

const office = permissionsOf({ bundles: ['office'], secondFactor: true });

describe('an offer that no mail carries', () => {
  let running: RunningOverview;
  const needs = async (permissions = office): Promise<[NeedKind, unknown[]][]> =>
    (await running.today.today(permissions)).needs.map(({ kind, items }) => [
      kind,
      items.map(({ id, title, count }) => [id, title, count]),
    ]);

  beforeAll(async () => {
    running = await startOverview();
    await running.at('2027-04-10T08:00:00Z');
    const { town } = running;
    const created_at = new Date('2027-01-01T00:00:00Z');
    const market = {
      ...{ phase: 'open', place: 'Schlosspark', held_on: '2027-05-08', allocation: 'choose' },
      ...{ opens_at: '10:00', closes_at: '16:00', set_up_from: '07:30', release_at: '09:30' },
      ...{ opens_on: created_at, closes_on: new Date('2027-05-01T16:00:00Z') },
      ...{ cancel_free_until: '2027-04-30', erase_on: '2027-06-30', created_at },
    };
    const flea = { ...market, slug: 'troedel', kind: 'flea', title: 'Trödelmarkt' };
    const clothes = { ...market, slug: 'boerse', kind: 'commission', title: 'Kleiderbörse' };
    const aSeller = () =>
      town.row('seller', { kind: 'private', sealed: Buffer.from('x'), key_id: 'k1', created_at });
    const at = await town.row('market', flea);
    const booking = { market_id: at, state: 'offered', zone: 'private', created_at };
    for (const [place, offer_until] of [null, null, new Date('2027-04-12T08:00:00Z')].entries())
      await town.row('pitch_booking', {
        ...booking,
        seller_id: await aSeller(),
        code_hash: String(place),
        offer_until,
      });
    await town.row('seller_number', {
      market_id: await town.row('market', clothes),
      seller_id: await aSeller(),
      state: 'offered',
      number: 7,
      circle: 'all',
      created_at,
    });
  });
  afterAll(() => running.stop());

  it('is a call of the office, by market; an offer with a deadline is not', async () => {
    expect(await needs()).toEqual([
      ['pitch-calls', [['troedel', 'Trödelmarkt', 2]]],
      ['number-calls', [['boerse', 'Kleiderbörse', 1]]],
    ]);
  });

  it('is not shown to who does not see the markets', async () => {
    expect(await needs(office.filter((one) => one !== 'markets:desk'))).toEqual([]);
  });

  it('is over with the market', async () => {
    await running.database.rows("update market set phase = 'over'");
    expect(await needs()).toEqual([]);
  });
});
