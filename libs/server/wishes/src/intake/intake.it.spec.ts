import {
  route,
  deskRoutes,
  type AsideGifts,
  type GiftLooked,
  type GiftShelf,
  type GiftTaken,
  type GiftToured,
  type GiftTours,
} from '@dabei/contracts';
import type { WishState } from '@dabei/domain';
import { Clock, Database, Outbox, secretHash } from '@dabei/server/platform';
import { aCheckingDesk, type Ask, type CheckingDesk } from '../testing/a-checking-desk';
import { aPromise } from '../testing/a-promise';
import { aTree, aTreeCampaign, aWish } from '../testing/a-tree';
import { ThankDonors } from './thank-donors';

describe('the intake table', () => {
  let desk: CheckingDesk;
  let helper: Ask;
  let second: Ask;
  let office: Ask;
  let campaign = '';

  beforeAll(async () => {
    desk = await aCheckingDesk();
    helper = await desk.as('gift-helper');
    second = await desk.as('gift-helper');
    office = await desk.as('office');
    campaign = await aTreeCampaign(desk.database, { phase: 'intake' });
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    for (const table of ['outbox', 'gift', 'purchase', 'pledge', 'donor', 'tree_wish'])
      await desk.database.rows(`delete from ${table}`);
  });

  const wish = (number: number, state: WishState) =>
    aWish(desk.database, campaign, number, { state });
  const look = async (code: string, by = helper): Promise<GiftLooked> =>
    (await by<GiftLooked>('POST', deskRoutes.giftLook, { code })).body;
  const takeIn = async (code: string, place: string | null = 'B3', by = helper) => {
    const { wish: found } = await look(code, by);
    return by<GiftTaken & { reason?: string }>('POST', deskRoutes.giftIntake, {
      wishId: found?.id,
      version: found?.version,
      place,
    });
  };
  const aside = async (): Promise<AsideGifts['gifts']> =>
    (await helper<AsideGifts>('GET', deskRoutes.giftAside)).body.gifts;
  const putAside = (wishId: string | null, problem: string) =>
    helper<{ giftId: string }>('POST', deskRoutes.giftAside, { wishId, problem, place: 'Tisch' });
  const stateOf = async (number: number) =>
    (
      await desk.database.rows<{ state: string; place: string | null }>(
        'select state, storage_place as place from tree_wish where number = ?',
        [number],
      )
    )[0];
  const pledges = async () =>
    (
      await desk.database.rows<{ state: string }>('select state from pledge order by created_at')
    ).map(({ state }) => state);
  const thank = () =>
    new ThankDonors(desk.app.get(Database), desk.app.get(Clock), desk.app.get(Outbox)).run();
  const thanks = async () =>
    (await desk.database.rows("select 1 from outbox where kind = 'gift-arrived'")).length;

  it('takes a promised gift in and onto the shelf with one press, and thanks its donor once', async () => {
    await aPromise(desk.database, campaign, await wish(117, 'claimed'));
    expect(await look('Nr. 117')).toMatchObject({ outcome: 'accept', wish: { number: 117 } });
    expect((await takeIn('117')).status).toBe(200);
    expect(await stateOf(117)).toEqual({ state: 'stored', place: 'B3' });
    expect(await pledges()).toEqual(['kept']);
    expect([await thank(), await thanks()]).toEqual([0, 0]);
    await desk.database.rows("update pledge set kept_at = kept_at - interval '2 minutes'");
    await Promise.all([thank(), thank()]);
    expect([await thank(), await thanks()]).toEqual([0, 1]);
  });

  it('lets one of two helpers win who read the same parcel', async () => {
    await wish(7, 'out');
    const { wish: found } = await look('7');
    const body = { wishId: found?.id, version: found?.version, place: 'A1' };
    const answers = await Promise.all([
      helper('POST', deskRoutes.giftIntake, body),
      second('POST', deskRoutes.giftIntake, body),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await desk.database.rows('select 1 from gift')).toHaveLength(1);
  });

  it('takes an intake back as long as nobody was thanked', async () => {
    await aPromise(desk.database, campaign, await wish(117, 'claimed'));
    const first = (await takeIn('117')).body.giftId;
    expect((await helper('POST', route(deskRoutes.giftUndo, { id: first }))).status).toBe(204);
    expect(await stateOf(117)).toEqual({ state: 'claimed', place: null });
    expect(await pledges()).toEqual(['promised']);
    const again = (await takeIn('117')).body.giftId;
    await desk.database.rows("update pledge set kept_at = kept_at - interval '2 minutes'");
    await thank();
    expect((await helper('POST', route(deskRoutes.giftUndo, { id: again }))).status).toBe(409);
  });

  it('asks the donor of a broken gift instead of thanking, and takes the right one later', async () => {
    const id = await wish(117, 'claimed');
    await aPromise(desk.database, campaign, id);
    await putAside(id, 'broken');
    expect(await stateOf(117)).toEqual({ state: 'defect', place: null });
    expect(await pledges()).toEqual(['promised']);
    expect((await aside())[0]).toMatchObject({ problem: 'broken', wish: { number: 117 } });
    await takeIn('117');
    expect(await pledges()).toEqual(['kept']);
  });

  it('keeps a second gift for a child nobody brings one for, never for one with a donor on the way', async () => {
    const id = await wish(117, 'stored');
    await wish(118, 'to-buy');
    await aPromise(desk.database, campaign, await wish(119, 'claimed'));
    expect((await look('117')).outcome).toBe('second-gift');
    await putAside(id, 'second-gift');
    const [gift] = await aside();
    expect(gift?.suits.map(({ number }) => number)).toEqual([118]);
    const use = (number: number) =>
      helper('POST', route(deskRoutes.giftUse, { id: gift?.id ?? '' }), { number, place: 'C1' });
    expect((await use(119)).body).toMatchObject({ reason: 'gift-not-awaited' });
    expect((await use(118)).status).toBe(200);
    expect(await stateOf(118)).toEqual({ state: 'stored', place: 'C1' });
    expect(await stateOf(117)).toMatchObject({ state: 'stored' });
    expect(await aside()).toEqual([]);
  });

  it('knows the late donor of a wish that was bought meanwhile', async () => {
    await wish(117, 'bought');
    expect(await look('117')).toMatchObject({ outcome: 'put-away' });
    const { wish: found } = await look('117');
    await helper('POST', deskRoutes.giftStore, {
      wishId: found?.id,
      version: found?.version,
      place: 'B1',
    });
    expect((await look('117')).outcome).toBe('second-gift');
    await putAside(found?.id ?? '', 'second-gift');
    expect(await stateOf(117)).toEqual({ state: 'stored', place: 'B1' });
    expect(await aside()).toHaveLength(1);
  });

  it('strikes the planned purchase when the gift comes after all', async () => {
    const id = await wish(117, 'to-buy');
    await desk.database.rows(
      "insert into purchase (wish_id, listed_on, cause) values (?, '2026-12-15', 'late')",
      [id],
    );
    await takeIn('117');
    expect(await desk.database.rows('select 1 from purchase')).toEqual([]);
  });

  it('finds the wish of a gift without a number later, or lets it go with a reason', async () => {
    await wish(117, 'claimed');
    for (const problem of ['no-number', 'torn-card']) await putAside(null, problem);
    const [one, other] = await aside();
    const matched = await helper('POST', route(deskRoutes.giftUse, { id: one?.id ?? '' }), {
      number: 117,
      place: null,
    });
    expect(matched.status).toBe(200);
    const away = { reason: 'an die Tafel gegeben' };
    const path = route(deskRoutes.giftGiveAway, { id: other?.id ?? '' });
    expect((await helper('POST', path, away)).status).toBe(403);
    expect((await office('POST', path, away)).status).toBe(204);
    expect(await aside()).toEqual([]);
  });

  it('shows the new number of a void one, and says where no number helps', async () => {
    const next = await wish(241, 'published');
    await wish(117, 'void');
    await wish(5, 'handed-over');
    await wish(6, 'withdrawn');
    await desk.database.rows('update tree_wish set replaced_by = ? where number = 117', [next]);
    expect(await look('117')).toMatchObject({ outcome: 'void', newNumber: 241 });
    expect((await look('5')).outcome).toBe('already-handed-over');
    expect((await look('6')).outcome).toBe('withdrawn');
    expect(await look('999')).toMatchObject({ outcome: 'unknown-number', wish: null });
  });

  it('takes in the tour of a shop at once and sets aside what came twice', async () => {
    const tree = await aTree(desk.database, campaign);
    for (const [number, state] of [
      [1, 'out'],
      [2, 'stored'],
    ] as const)
      await desk.database.rows(
        `insert into gift (campaign_id, wish_id, tree_id, state, came_on)
         values (?, ?, ?, 'dropped-off', '2026-12-10')`,
        [campaign, await wish(number, state), tree],
      );
    const { trees } = (await helper<GiftTours>('GET', deskRoutes.giftTour)).body;
    const giftIds = trees[0]?.gifts.map(({ id }) => id);
    const done = await helper<GiftToured>('POST', deskRoutes.giftTour, { giftIds });
    expect(done.body).toEqual({ received: [1], aside: [2] });
    const again = await helper<GiftToured>('POST', deskRoutes.giftTour, { giftIds });
    expect(again.body).toEqual({ received: [], aside: [] });
    const shelf = (await helper<GiftShelf>('GET', `${deskRoutes.giftShelf}?show=to-store`)).body;
    expect(shelf.rows.map(({ number }) => number)).toEqual([1]);
    expect(shelf.counts).toEqual({ toStore: 1, stored: 1, aside: 1, droppedOff: 0 });
  });

  it('reads the code of a card as it is printed, an address', async () => {
    const id = await wish(117, 'out');
    await desk.database.rows(
      `insert into wish_card (wish_id, state, code_hash, printed_on) values (?, 'taken', ?, '2026-11-20')`,
      [id, secretHash('a-secret-of-a-card')],
    );
    const read = await look('https://stadt.example/de/karte/a-secret-of-a-card');
    expect(read).toMatchObject({ outcome: 'accept', wish: { number: 117 } });
    expect((await look('https://stadt.example/de/karte/another-secret')).wish).toBeNull();
  });

  it('finds parcels by number and by shelf', async () => {
    await wish(31, 'out');
    await wish(32, 'out');
    await takeIn('31', 'Regal B3');
    await takeIn('32', 'Regal C1');
    const found = async (text: string) =>
      (
        await helper<GiftShelf>('GET', `${deskRoutes.giftShelf}?text=${encodeURIComponent(text)}`)
      ).body.rows.map(({ number }) => number);
    expect([await found('b3'), await found('Nr. 32'), await found('100%')]).toEqual([
      [31],
      [32],
      [],
    ]);
  });
});
