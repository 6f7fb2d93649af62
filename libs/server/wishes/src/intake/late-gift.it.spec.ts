import {
  route,
  deskRoutes,
  type AsideGifts,
  type GiftLooked,
  type GiftTaken,
  type GiftTours,
} from '@dabei/contracts';
import type { WishState } from '@dabei/domain';
import { Clock, Database, Outbox } from '@dabei/server/platform';
import { aCheckingDesk, type Ask, type CheckingDesk } from '../testing/a-checking-desk';
import { aPromise } from '../testing/a-promise';
import { aTree, aTreeCampaign, aWish } from '../testing/a-tree';
import { ThankDonors } from './thank-donors';

describe('a gift that comes late', () => {
  let desk: CheckingDesk;
  let helper: Ask;
  let campaign = '';

  beforeAll(async () => {
    desk = await aCheckingDesk();
    helper = await desk.as('gift-helper');
    campaign = await aTreeCampaign(desk.database, { phase: 'intake' });
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    for (const table of ['outbox', 'gift', 'purchase', 'pledge', 'donor', 'tree_wish'])
      await desk.database.rows(`delete from ${table}`);
  });

  const wish = (number: number, state: WishState) =>
    aWish(desk.database, campaign, number, { state });
  const promise = (wishId: string, state = 'promised') =>
    aPromise(desk.database, campaign, wishId, { state });
  const look = async (code: string): Promise<GiftLooked> =>
    (await helper<GiftLooked>('POST', deskRoutes.giftLook, { code })).body;
  const takeIn = async (
    code: string,
    whose: { pledgeId?: string | null; place?: string | null } = {},
  ) => {
    const { wish: found } = await look(code);
    const body = { wishId: found?.id, version: found?.version, place: 'B3', ...whose };
    return helper<GiftTaken & { reason?: string }>('POST', deskRoutes.giftIntake, body);
  };
  const undo = (id: string) => helper('POST', route(deskRoutes.giftUndo, { id }));
  const stateOf = async (pledgeId: string) =>
    (
      await desk.database.row<{ state: string }>('select state from pledge where id = ?', [
        pledgeId,
      ])
    )?.state;
  const tell = async () => {
    await desk.database.rows(
      `update pledge set kept_at = kept_at - interval '2 minutes', outdone_at = outdone_at - interval '2 minutes'`,
    );
    await new ThankDonors(desk.app.get(Database), desk.app.get(Clock), desk.app.get(Outbox)).run();
    const rows = await desk.database.rows<{ kind: string; payload: Record<string, string> }>(
      "select kind, payload from outbox where kind in ('gift-arrived', 'pledge-ended') order by kind, id",
    );
    return rows.map(({ kind, payload }) => [kind, payload['pledgeId'], payload['by']]);
  };
  /** The first donor let the day pass, the second promised the same wish since. */
  const twoDonors = async () => {
    const id = await wish(117, 'claimed');
    return { late: await promise(id, 'lapsed'), second: await promise(id) };
  };

  it('is asked about before anybody is thanked, without a name', async () => {
    const { late, second } = await twoDonors();
    const looked = await look('117');
    expect(looked.asksWhose).toBe(true);
    expect(looked.promises).toEqual(
      expect.arrayContaining([
        { pledgeId: late, promisedOn: '2026-11-21', holds: false },
        { pledgeId: second, promisedOn: '2026-11-21', holds: true },
      ]),
    );
    expect((await takeIn('117')).body.reason).toBe('whose-gift');
    expect(await stateOf(second)).toBe('promised');
  });

  it('thanks the late donor who brought it, and tells the second that one is here', async () => {
    const { late, second } = await twoDonors();
    expect((await takeIn('117', { pledgeId: late })).status).toBe(200);
    expect([await stateOf(late), await stateOf(second)]).toEqual(['kept', 'cancelled']);
    expect(await tell()).toEqual([
      ['gift-arrived', late, undefined],
      ['pledge-ended', second, 'other-gift'],
    ]);
    expect(await tell()).toHaveLength(2);
  });

  it('thanks the second where the second brought it, and says nothing to the late one', async () => {
    const { second } = await twoDonors();
    await takeIn('117', { pledgeId: second });
    expect(await tell()).toEqual([['gift-arrived', second, undefined]]);
  });

  it('thanks nobody where nobody knows, and asks the second', async () => {
    const { second } = await twoDonors();
    await takeIn('117', { pledgeId: null });
    expect(await tell()).toEqual([['pledge-ended', second, 'some-gift']]);
  });

  it('believes no promise of another wish', async () => {
    await twoDonors();
    const foreign = await promise(await wish(118, 'claimed'));
    expect((await takeIn('117', { pledgeId: foreign })).status).toBe(409);
    expect(await stateOf(foreign)).toBe('promised');
  });

  it('can be taken back as if it had never come, also twice', async () => {
    const { late, second } = await twoDonors();
    const { giftId } = (await takeIn('117', { pledgeId: late })).body;
    const both = await Promise.all([undo(giftId), undo(giftId)]);
    expect(both.map(({ status }) => status)).toEqual([204, 204]);
    expect([await stateOf(late), await stateOf(second)]).toEqual(['lapsed', 'promised']);
    expect(await tell()).toEqual([]);
    await takeIn('117', { pledgeId: late });
    await tell();
    const [again] = await desk.database.rows<{ id: string }>(
      "select id from gift where state = 'received'",
    );
    expect((await undo(again?.id ?? '')).status).toBe(409);
  });

  it('is thanked for, too, when it is the second one', async () => {
    const { late, second } = await twoDonors();
    await takeIn('117', { pledgeId: late });
    await tell();
    await desk.database.rows('delete from outbox');
    const { outcome, promises, wish: found } = await look('117');
    expect([outcome, promises.map(({ pledgeId }) => pledgeId)]).toEqual(['second-gift', [second]]);
    const aside = { wishId: found?.id, problem: 'second-gift', place: null, pledgeId: second };
    expect((await helper('POST', deskRoutes.giftAside, aside)).status).toBe(200);
    expect(await tell()).toEqual([['gift-arrived', second, undefined]]);
  });

  it('is thanked for, and nobody is sent away, where both come within the minute', async () => {
    const { late, second } = await twoDonors();
    await takeIn('117', { pledgeId: late });
    const { wish: found } = await look('117');
    const aside = { wishId: found?.id, problem: 'second-gift', place: null, pledgeId: second };
    await helper('POST', deskRoutes.giftAside, aside);
    const told = await tell();
    expect(told.map(([kind]) => kind)).toEqual(['gift-arrived', 'gift-arrived']);
    expect(new Set(told.map(([, pledge]) => pledge))).toEqual(new Set([late, second]));
  });

  it('of a tour thanks nobody it is not sure of, and goes back to its shop', async () => {
    const { late, second } = await twoDonors();
    const tree = await aTree(desk.database, campaign);
    await desk.database.rows(
      `insert into gift (campaign_id, wish_id, tree_id, state, came_on)
       select campaign_id, id, ?, 'dropped-off', '2026-12-10' from tree_wish`,
      [tree],
    );
    const waiting = async () =>
      (await helper<GiftTours>('GET', deskRoutes.giftTour)).body.trees.flatMap(({ gifts }) =>
        gifts.map(({ id }) => id),
      );
    const giftIds = await waiting();
    await helper('POST', deskRoutes.giftTour, { giftIds });
    expect([await stateOf(late), await stateOf(second)]).toEqual(['lapsed', 'cancelled']);
    expect((await undo(giftIds[0] ?? '')).status).toBe(204);
    expect(await waiting()).toEqual(giftIds);
    expect(await stateOf(second)).toBe('promised');
  });

  it('that lay aside lies there again when it was given to the wrong number', async () => {
    await helper('POST', deskRoutes.giftAside, {
      wishId: null,
      problem: 'no-number',
      place: 'Tisch',
    });
    const aside = async () => (await helper<AsideGifts>('GET', deskRoutes.giftAside)).body.gifts;
    const [gift] = await aside();
    await wish(118, 'out');
    const id = gift?.id ?? '';
    await helper('POST', route(deskRoutes.giftUse, { id }), { number: 118, place: 'C1' });
    expect(await aside()).toEqual([]);
    expect((await undo(id)).status).toBe(204);
    expect(await aside()).toEqual([gift]);
  });

  it('is taken after all where the price was the only trouble, and its donor is thanked', async () => {
    const id = await wish(119, 'claimed');
    const donor = await promise(id);
    for (const problem of ['above-limit', 'other'] as const) {
      const { body } = await helper<{ giftId: string }>('POST', deskRoutes.giftAside, {
        ...{ wishId: id, problem, place: null },
      });
      const path = route(deskRoutes.giftUse, { id: body.giftId });
      expect((await helper('POST', path, { number: 119, place: null })).status).toBe(200);
      expect(await stateOf(donor)).toBe('kept');
      await undo(body.giftId);
    }
  });

  describe('and turns out broken', () => {
    const breaks = async () => {
      const aside = { wishId: (await look('117')).wish?.id, problem: 'broken', place: null };
      expect((await helper('POST', deskRoutes.giftAside, aside)).status).toBe(200);
    };

    it('within the minute: the second donor is needed again, nobody is thanked or sent away', async () => {
      const { late, second } = await twoDonors();
      await takeIn('117', { pledgeId: late, place: null });
      await breaks();
      expect([await stateOf(late), await stateOf(second)]).toEqual(['lapsed', 'promised']);
      expect(await tell()).toEqual([]);
    });

    it('later: the second donor brings another, and both are thanked', async () => {
      const { late, second } = await twoDonors();
      await takeIn('117', { pledgeId: late, place: null });
      await tell();
      await breaks();
      expect((await takeIn('117', { pledgeId: second, place: null })).status).toBe(200);
      expect(await tell()).toEqual([
        ['gift-arrived', late, undefined],
        ['gift-arrived', second, undefined],
        ['pledge-ended', second, 'other-gift'],
      ]);
    });
  });
});
