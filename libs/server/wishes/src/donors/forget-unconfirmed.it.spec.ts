import { routes, type Claimed } from '@dabei/contracts';
import { Sealer, claimCodeOf } from '@dabei/server/platform';
import { startOverHttp, type RunningOverHttp } from '@dabei/server/testing';
import { aTreeCampaign, aWish, treeSlug } from '../testing/a-tree';
import { WishesJobsModule } from '../wishes-jobs-module';
import { WishesModule } from '../wishes-module';
import { ForgetUnconfirmed } from './forget-unconfirmed';
import { ReleaseHeldWishes } from './release-held';

describe('an address that nobody has proven', () => {
  let town: RunningOverHttp;
  let campaignId: string;

  beforeAll(async () => {
    town = await startOverHttp([WishesModule, WishesJobsModule]);
    campaignId = await aTreeCampaign(town.database);
    await town.at('2026-11-25T10:00:00Z');
    for (const number of [1, 2]) await aWish(town.database, campaignId, number);
  });
  afterAll(() => town.stop());

  const claim = async (number: number) =>
    (
      await town.call<Claimed>('POST', routes.treeClaims, undefined, {
        campaign: treeSlug,
        numbers: [number],
        email: `spende${String(number)}@example.org`,
      })
    ).body.basketId ?? '';
  const sweep = async (instant: string) => {
    await town.at(instant);
    await town.app.get(ReleaseHeldWishes).run();
    return town.app.get(ForgetUnconfirmed).run();
  };
  const left = () =>
    town.database.rows(
      `select w.number, p.state, w.state as wish from donor d join pledge p on p.donor_id = d.id
         join tree_wish w on w.id = p.wish_id order by w.number`,
    );

  it('is forgotten a day after the hold; who typed the code stays', async () => {
    const [confirmed] = [await claim(1), await claim(2)];
    await town.call('POST', routes.treeClaimCode, undefined, {
      basketId: confirmed,
      code: claimCodeOf(town.app.get(Sealer), confirmed),
    });
    expect(await sweep('2026-11-26T10:00:00Z')).toBe(0);
    expect(await left()).toHaveLength(2);
    expect(await sweep('2026-11-26T11:00:00Z')).toBe(1);
    expect(await left()).toEqual([{ number: 1, state: 'promised', wish: 'claimed' }]);
    expect((await claim(2)).length).toBeGreaterThan(0);
  });
});
