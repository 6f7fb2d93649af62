import { routes, type GiftLooked, type PhonePledged } from '@dabei/contracts';
import type { WishState } from '@dabei/domain';
import { Clock, Database, Outbox } from '@dabei/server/platform';
import { aCheckingDesk, type Ask, type CheckingDesk } from '../testing/a-checking-desk';
import { aPromise } from '../testing/a-promise';
import { aTreeCampaign, aWish, treeSlug } from '../testing/a-tree';
import { ThankDonors } from './thank-donors';

describe('a gift that turns out broken', () => {
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
  const promise = (wishId: string, state: string) =>
    aPromise(desk.database, campaign, wishId, { state });
  const found = async () =>
    (await helper<GiftLooked>('POST', routes.giftLook, { code: '117' })).body.wish;
  const takeIn = async (pledgeId: string) => {
    const { id, version } = (await found()) ?? {};
    return helper('POST', routes.giftIntake, { wishId: id, version, place: null, pledgeId });
  };
  const breaks = async () => {
    const aside = { wishId: (await found())?.id, problem: 'broken', place: null };
    return helper('POST', routes.giftAside, aside);
  };
  const states = async () => {
    const rows = await desk.database.rows<{ id: string; state: string }>(
      'select id, state from pledge',
    );
    return Object.fromEntries(rows.map(({ id, state }) => [id, state]));
  };
  const told = async () => {
    await desk.database.rows(
      `update pledge set kept_at = kept_at - interval '2 minutes', outdone_at = outdone_at - interval '2 minutes'`,
    );
    await new ThankDonors(desk.app.get(Database), desk.app.get(Clock), desk.app.get(Outbox)).run();
    const rows = await desk.database.rows<{ kind: string; payload: Record<string, string> }>(
      "select kind, payload from outbox where kind in ('gift-arrived', 'pledge-ended') order by id",
    );
    return rows.map(({ kind, payload }) => [kind, payload['pledgeId']]);
  };
  const twoDonors = async () => {
    const id = await wish(117, 'claimed');
    return { late: await promise(id, 'lapsed'), second: await promise(id, 'promised') };
  };

  it('within the minute: the second donor is needed again, nobody is thanked or sent away', async () => {
    const { late, second } = await twoDonors();
    await takeIn(late);
    expect((await breaks()).status).toBe(200);
    expect(await states()).toEqual({ [late]: 'lapsed', [second]: 'promised' });
    expect(await told()).toEqual([]);
  });

  it('later: the second donor brings another, it is taken in, and both are thanked', async () => {
    const { late, second } = await twoDonors();
    await takeIn(late);
    await told();
    await breaks();
    expect((await takeIn(second)).status).toBe(200);
    expect(await told()).toEqual([
      ['gift-arrived', late],
      ['pledge-ended', second],
      ['gift-arrived', second],
    ]);
  });

  it('and was bought for: nobody promises it on the phone, and the other numbers still go', async () => {
    await desk.database.rows("update tree_campaign set phase = 'gap-closing'");
    await promise(await wish(117, 'to-buy'), 'kept');
    await wish(118, 'to-buy');
    const office = await desk.as('office');
    const answer = await office<PhonePledged>('POST', routes.deskPhonePledge, {
      campaign: treeSlug,
      numbers: [117, 118],
      name: 'Kim Beispiel',
      company: '',
      phone: '02855 1234',
      email: null,
      language: 'de',
    });
    expect(answer.body).toEqual({ promised: [118], gone: [117] });
  });
});
