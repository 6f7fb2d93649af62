import {
  route,
  routes,
  type ClaimConfirmed,
  type Claimed,
  type DonorView,
  type PublicTree,
} from '@dabei/contracts';
import { Sealer, claimCodeOf } from '@dabei/server/platform';
import { startOverHttp, type RunningOverHttp } from '@dabei/server/testing';
import { aTreeCampaign, aWish, treeSlug } from '../testing/a-tree';
import { WishesJobsModule } from '../wishes-jobs-module';
import { WishesModule } from '../wishes-module';
import { EndPledge } from './end-pledge';
import { ReleaseHeldWishes } from './release-held';

describe('claiming wishes', () => {
  let town: RunningOverHttp;
  let campaignId: string;

  beforeAll(async () => {
    town = await startOverHttp([WishesModule, WishesJobsModule]);
    campaignId = await aTreeCampaign(town.database);
  });
  afterAll(() => town.stop());
  beforeEach(async () => {
    await town.at('2026-11-25T10:00:00Z');
    for (const table of ['pledge', 'pledge_basket', 'donor', 'tree_wish'])
      await town.database.rows(`delete from ${table}`);
    await town.database.rows("update tree_campaign set phase = 'published'");
  });

  const claim = (numbers: number[], email: string) =>
    town.call<Claimed>('POST', routes.treeClaims, undefined, {
      campaign: treeSlug,
      numbers,
      email,
    });
  const type = (basketId: string | null, code?: string) =>
    town.call<ClaimConfirmed>('POST', routes.treeClaimCode, undefined, {
      basketId,
      code: code ?? claimCodeOf(town.app.get(Sealer), basketId ?? ''),
    });
  const stateOf = async (number: number) =>
    (
      await town.database.row<{ state: string }>('select state from tree_wish where number = ?', [
        number,
      ])
    )?.state;

  it('one wish, one winner: thirty press at once, the others learn what is still free', async () => {
    for (const number of [1, 2, 3]) await aWish(town.database, campaignId, number);
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        claim(at % 2 === 0 ? [1, 2] : [2, 1], `spende${String(at)}@example.org`),
      ),
    );
    const held = answers.flatMap(({ body }) => body.held);
    expect([...held].sort()).toEqual([1, 2]);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect((await claim([1], 'spaet@example.org')).body).toMatchObject({
      basketId: null,
      gone: [1],
      stillOpen: 1,
    });
  });

  it('becomes a promise with the typed code, once', async () => {
    await aWish(town.database, campaignId, 117);
    const { body: held } = await claim([117], 'Spende@Example.org');
    expect(held.confirmBy?.slice(0, 16)).toBe('2026-11-25T10:30');
    expect(await stateOf(117)).toBe('held');
    const wrong = claimCodeOf(town.app.get(Sealer), held.basketId ?? '') === '000000' ? '1' : '0';
    expect((await type(held.basketId, wrong.repeat(6))).status).toBe(422);
    const [first, second] = [await type(held.basketId), await type(held.basketId)];
    expect(first.body).toMatchObject({ outcome: 'promised', numbers: [117] });
    expect(second.body).toEqual(first.body);
    expect(await stateOf(117)).toBe('claimed');
    const messages = await town.database.rows(
      "select 1 from outbox where kind = 'wishes-promised'",
    );
    expect(messages).toHaveLength(1);
  });

  it('is free again after half an hour, and says so to who comes too late', async () => {
    await aWish(town.database, campaignId, 5);
    const { body: held } = await claim([5], 'a@example.org');
    await town.at('2026-11-25T10:31:00Z');
    expect((await type(held.basketId)).body).toEqual({ outcome: 'expired', stillOpen: [5] });
    const { body: again } = await claim([5], 'b@example.org');
    expect(again.held).toEqual([5]);
    await town.at('2026-11-25T11:30:00Z');
    await town.app.get(ReleaseHeldWishes).run();
    expect(await stateOf(5)).toBe('published');
  });

  it('promises nothing the office has taken back meanwhile', async () => {
    await aWish(town.database, campaignId, 5);
    const { body: held } = await claim([5], 'a@example.org');
    const pledge = await town.database.row<{ id: string }>('select id from pledge');
    await town.app.get(EndPledge).byOffice(pledge?.id ?? '', 'account-of-the-office');
    expect((await type(held.basketId)).body).toEqual({ outcome: 'expired', stillOpen: [5] });
    expect(await stateOf(5)).toBe('published');
  });

  it('takes an expired hold over in the same press', async () => {
    await aWish(town.database, campaignId, 5);
    await claim([5], 'a@example.org');
    await town.at('2026-11-25T10:31:00Z');
    expect((await claim([5], 'b@example.org')).body.held).toEqual([5]);
  });

  it('cannot claim what only hangs on a tree, nor when the time is over', async () => {
    await aWish(town.database, campaignId, 7, { outlet: 'tree' });
    expect((await claim([7, 99], 'a@example.org')).body).toMatchObject({ held: [], gone: [7, 99] });
    await town.database.rows("update tree_campaign set phase = 'handover'");
    expect((await claim([7], 'a@example.org')).status).toBe(409);
  });

  it('shows a donor its own promises, lets it take one back, and nobody else', async () => {
    for (const number of [1, 2]) await aWish(town.database, campaignId, number);
    const { body: held } = await claim([1, 2], 'a@example.org');
    const { body: promised } = await type(held.basketId);
    const secret = promised.outcome === 'promised' ? promised.secret : '';
    const view = await town.call<DonorView>('GET', route(routes.treeDonor, { secret }));
    expect(view.body.pledges.map(({ wish, state }) => [wish.number, wish.words, state])).toEqual([
      [1, 'Ein Buch (1)', 'promised'],
      [2, 'Ein Buch (2)', 'promised'],
    ]);
    const id = view.body.pledges[0]?.id ?? '';
    const cancel = (with_: string) =>
      town.call('POST', route(routes.treePledgeCancel, { secret: with_, id }));
    const forged = `${secret.slice(0, 32)}${'0'.repeat(32)}`;
    expect((await cancel(forged)).status).toBe(404);
    expect((await cancel(secret)).status).toBe(204);
    expect((await cancel(secret)).status).toBe(204);
    expect([await stateOf(1), await stateOf(2)]).toEqual(['published', 'claimed']);
  });

  it('gives its link away only while the code is fresh: a link taken back later stays so', async () => {
    await aWish(town.database, campaignId, 1);
    const { body: held } = await claim([1], 'a@example.org');
    expect((await type(held.basketId)).body.outcome).toBe('promised');
    await town.at('2026-11-25T10:31:00Z');
    expect((await type(held.basketId)).status).toBe(410);
  });

  it('shows a gift that is handed over as one that is here: siblings would flip together', async () => {
    await aWish(town.database, campaignId, 1, { state: 'handed-over' });
    await aWish(town.database, campaignId, 2, { state: 'stored' });
    const { body } = await town.call<PublicTree>('GET', routes.publicTree);
    expect(body.wishes.map(({ state }) => state)).toEqual(['here', 'here']);
  });

  it('tells everybody what is open, and of the rest only that it is taken', async () => {
    await aWish(town.database, campaignId, 1);
    await aWish(town.database, campaignId, 2, { state: 'claimed' });
    await aWish(town.database, campaignId, 3, { state: 'withdrawn' });
    const { body } = await town.call<PublicTree>('GET', routes.publicTree);
    expect(body.wishes.map(({ number, state, words }) => [number, state, words])).toEqual([
      [1, 'open', 'Ein Buch (1)'],
      [2, 'given', ''],
    ]);
    expect(body.counts).toEqual({ published: 2, open: 1, given: 1, here: 0 });
  });
});
