import { route, deskRoutes, type CircleCutPreview, type CircleSet } from '@dabei/contracts';
import {
  aCommissionMarket,
  aCommissionTown,
  commissionSlug,
  type CommissionTown,
} from '../testing/a-commission-town';

const at = { slug: commissionSlug };
const helper = (addresses: readonly string[] | null) => ({ circle: 'helper', addresses });

describe('the circles of a Kleiderbörse', () => {
  let town: CommissionTown;
  const add = (...names: string[]) =>
    town.office<CircleSet>(
      'POST',
      route(deskRoutes.deskCommissionCircle, at),
      helper(names.map((name) => `${name}@example.org`)),
    );
  const preview = (addresses: readonly string[] | null) =>
    town.office<CircleCutPreview>(
      'POST',
      route(deskRoutes.deskCommissionCircleCutPreview, at),
      helper(addresses),
    );
  const cut = (addresses: readonly string[] | null) =>
    town.office<CircleCutPreview>(
      'POST',
      route(deskRoutes.deskCommissionCircleCut, at),
      helper(addresses),
    );

  beforeAll(async () => {
    town = await aCommissionTown();
  });
  afterAll(() => town.desk.stop());
  beforeEach(async () => {
    await town.empty();
    await town.desk.at('2027-02-20T08:00:00Z');
    await aCommissionMarket(town.desk.database, { helpersFrom: '2027-02-19T08:00:00Z' });
  });

  it('keep fingerprints and no address', async () => {
    expect((await add('ada', 'ben')).body).toEqual({ added: 2, total: 2 });
    const [kept] = await town.desk.database.rows(
      'select json_agg(c)::text as text from commission_circle c',
    );
    expect(JSON.stringify(kept)).not.toContain('example.org');
  });

  it('let somebody go after saying what it means', async () => {
    await add('ada', 'ben', 'cem');
    await town.get('Ada');
    const named = ['Ada@example.org', 'ben@example.org', 'nobody@example.org'];
    expect((await preview(named)).body).toEqual({ removed: 2, asked: 1 });
    expect((await town.books()).helpers).toBe(3);
    expect((await cut(named)).body).toEqual({ removed: 2, asked: 1 });
    expect((await town.books()).helpers).toBe(1);
    // who has asked keeps its number; who has not, asks with everybody
    expect(await town.states()).toEqual({ Ada: 'confirmed 1' });
    expect((await town.claim('Ben')).body.reason).toBe('number-not-yet-open');
    expect((await town.claim('Cem')).status).toBe(200);
  });

  it('let everybody of one circle go, and only of that', async () => {
    await add('ada', 'ben');
    await town.office('POST', route(deskRoutes.deskCommissionCircle, at), {
      ...{ circle: 'returning', addresses: ['cem@example.org'] },
    });
    expect((await cut(null)).body).toEqual({ removed: 2, asked: 0 });
    const { helpers, returning } = await town.books();
    expect({ helpers, returning }).toEqual({ helpers: 0, returning: 1 });
  });

  it('are the office’s alone', async () => {
    const companion = await town.desk.as('companion');
    const path = route(deskRoutes.deskCommissionCircleCut, at);
    expect((await companion('POST', path, helper(null))).status).toBe(403);
  });
});
