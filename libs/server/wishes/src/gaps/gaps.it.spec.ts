import {
  route,
  deskRoutes,
  type GapMoved,
  type GiftGaps,
  type GiftPot,
  type GiftPurchases,
  type PotDonated,
} from '@dabei/contracts';
import type { WishState } from '@dabei/domain';
import { aCheckingDesk, type Ask, type CheckingDesk } from '../testing/a-checking-desk';
import { aPromise } from '../testing/a-promise';
import { aTreeCampaign, aWish } from '../testing/a-tree';
import { PotQueries } from '../pot/pot-queries';
import { PrintPurchases } from './print-purchases';

describe('gaps and the pot', () => {
  let desk: CheckingDesk;
  let office: Ask;
  let campaign = '';

  beforeAll(async () => {
    desk = await aCheckingDesk();
    office = await desk.as('office');
    campaign = await aTreeCampaign(desk.database, { phase: 'gap-closing' });
    await desk.at('2026-12-15T10:00:00Z');
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    for (const table of ['outbox', 'gift', 'purchase', 'pot_entry', 'pledge', 'donor', 'tree_wish'])
      await desk.database.rows(`delete from ${table}`);
  });

  const wish = (number: number, state: WishState) =>
    aWish(desk.database, campaign, number, { state });
  const gaps = async () => (await office<GiftGaps>('GET', deskRoutes.deskGaps)).body;
  const close = (move: 'list' | 'release', wishIds: string[]) =>
    office<GapMoved>('POST', deskRoutes.deskGaps, { move, wishIds });
  const purchases = async () => (await office<GiftPurchases>('GET', deskRoutes.deskPurchases)).body;
  const give = (cents: number) =>
    office<PotDonated>('POST', deskRoutes.deskPotDonation, { cents, name: 'Kim Beispiel' });
  const buy = async (number: number, cents: number, reason: string | null = null) => {
    const one = (await purchases()).purchases.find((row) => row.wish.number === number);
    return office<{ reason?: string }>(
      'POST',
      route(deskRoutes.deskPurchase, { id: one?.wish.id ?? '' }),
      { version: one?.wish.version ?? 0, cents, reason },
    );
  };

  it('says of every missing gift why it is missing', async () => {
    await wish(1, 'published');
    await wish(2, 'out');
    await wish(3, 'defect');
    await aPromise(desk.database, campaign, await wish(4, 'claimed'), { until: '2026-12-14' });
    await aPromise(desk.database, campaign, await wish(5, 'claimed'), { until: '2026-12-16' });
    await aPromise(desk.database, campaign, await wish(6, 'claimed'));
    await desk.database.rows(
      "update pledge set says_handed_in_on = '2026-12-13' where wish_id = (select id from tree_wish where number = 6)",
    );
    await wish(7, 'stored');
    const { gaps: all, counts, timeLeft } = await gaps();
    expect(all.map(({ wish: { number }, gap }) => [number, gap])).toEqual([
      [1, 'open'],
      [2, 'out'],
      [3, 'defect'],
      [4, 'late'],
      [6, 'says-handed-in'],
    ]);
    expect(counts).toEqual({ 'says-handed-in': 1, late: 1, defect: 1, out: 1, open: 1 });
    expect(timeLeft).toBe(false);
  });

  it('lists what is missing for buying, tells the donor once, and leaves alone what came meanwhile', async () => {
    const late = await wish(4, 'claimed');
    await aPromise(desk.database, campaign, late);
    const here = await wish(7, 'stored');
    expect((await close('list', [late, here])).body).toEqual({ moved: [4], left: 1 });
    expect(
      await desk.database.rows("select 1 from outbox where kind = 'pledge-ended'"),
    ).toHaveLength(1);
    expect((await purchases()).purchases).toMatchObject([
      { wish: { number: 4 }, cause: 'late', limitCents: 3000 },
    ]);
    expect((await close('release', [late])).body).toEqual({ moved: [4], left: 0 });
    expect((await purchases()).purchases).toEqual([]);
  });

  it('never hangs a wish on the tree again whose donor gave already', async () => {
    const id = await wish(4, 'to-buy');
    await aPromise(desk.database, campaign, id, { state: 'kept' });
    expect((await close('release', [id])).body).toEqual({ moved: [], left: 1 });
  });

  it('buys within the limit and the pot, beyond with a reason, never twice', async () => {
    for (const number of [1, 2]) await close('list', [await wish(number, 'published')]);
    await give(5000);
    expect((await purchases()).budget).toEqual({
      neededCents: 6000,
      balanceCents: 5000,
      spentCents: 0,
    });
    expect((await buy(1, 3100)).body.reason).toBe('above-limit');
    expect((await buy(1, 2900)).status).toBe(204);
    expect((await buy(2, 2500)).body.reason).toBe('pot-too-small');
    const id = (await purchases()).purchases.find(({ wish: { number } }) => number === 2)?.wish.id;
    const two = { version: 2, cents: 2500, reason: 'Stadt zahlt' };
    const path = route(deskRoutes.deskPurchase, { id: id ?? '' });
    const pressed = await Promise.all([office('POST', path, two), office('POST', path, two)]);
    expect(pressed.map(({ status }) => status).sort()).toEqual([204, 409]);
    const pot = (await office<GiftPot>('GET', deskRoutes.deskPot)).body;
    expect(pot.balanceCents).toBe(-400);
    expect(pot.entries.map(({ kind, cents }) => [kind, cents]).sort()).toEqual([
      ['donation', 5000],
      ['purchase', -2500],
      ['purchase', -2900],
    ]);
  });

  it('numbers receipts without a gap, however many give at once', async () => {
    const given = await Promise.all(Array.from({ length: 12 }, (_, at) => give(100 + at)));
    expect(given.map(({ body }) => body.receiptNumber).sort((one, other) => one - other)).toEqual(
      Array.from({ length: 12 }, (_, at) => at + 1),
    );
    await office('POST', deskRoutes.deskPotCorrection, { cents: -100, reason: 'doppelt gebucht' });
    const pot = (await office<GiftPot>('GET', deskRoutes.deskPot)).body;
    expect(pot.balanceCents).toBe(12 * 100 + 66 - 100);
    expect(JSON.stringify(pot)).not.toContain('Beispiel');
    const papers = [
      await desk.app.get(PotQueries).receipt(given[0]?.body.id ?? ''),
      await desk.app.get(PrintPurchases).print(undefined),
    ];
    for (const paper of papers) expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is not for helpers', async () => {
    const helper = await desk.as('gift-helper');
    for (const path of [deskRoutes.deskGaps, deskRoutes.deskPurchases, deskRoutes.deskPot])
      expect((await helper('GET', path)).status).toBe(403);
  });
});
