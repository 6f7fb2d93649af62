import {
  route,
  deskRoutes,
  routes,
  type PhonePledge,
  type PhonePledged,
  type PledgePage,
  type PledgeRow,
} from '@dabei/contracts';
import { Sealer, donorToken } from '@dabei/server/platform';
import { aCheckingDesk, type Ask, type CheckingDesk } from '../testing/a-checking-desk';
import { aPromise } from '../testing/a-promise';
import { aTreeCampaign, aWish, treeSlug } from '../testing/a-tree';

const caller: PhonePledge = {
  campaign: treeSlug,
  numbers: [117],
  name: 'Kim Beispiel',
  company: 'Beispiel GmbH',
  phone: '02855 123',
  email: 'spende@example.org',
  language: 'de',
};

describe('promises at the desk', () => {
  let desk: CheckingDesk;
  let office: Ask;
  let campaignId: string;

  beforeAll(async () => {
    desk = await aCheckingDesk();
    office = await desk.as('office');
    campaignId = await aTreeCampaign(desk.database);
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    await desk.at('2026-11-25T10:00:00Z');
    for (const table of ['outbox', 'audit_line', 'pledge', 'pledge_basket', 'donor', 'tree_wish'])
      await desk.database.rows(`delete from ${table}`);
    await desk.database.rows("update tree_campaign set phase = 'published'");
  });

  const promise = (given: Partial<PhonePledge> = {}) =>
    office<PhonePledged>('POST', deskRoutes.deskPhonePledge, { ...caller, ...given });
  const page = async (query = '') =>
    (
      await office<PledgePage>('POST', deskRoutes.deskPledges, {
        ...Object.fromEntries(new URLSearchParams(query)),
      })
    ).body;
  const rows = async (query = '') => (await page(query)).rows;
  const numbers = async (query = '') => (await rows(query)).map(({ number }) => number);
  const only = async (): Promise<PledgeRow> => {
    const [row] = await rows('?show=all');
    if (row === undefined) throw new Error('nothing was promised');
    return row;
  };
  const act = (address: string, id: string, body: unknown = {}) =>
    office<{ reason?: string } | null>('POST', route(address, { id }), body);
  const stateOf = async (number: number) =>
    (
      await desk.database.row<{ state: string }>('select state from tree_wish where number = ?', [
        number,
      ])
    )?.state;
  const told = async () =>
    (
      await desk.database.rows<{ kind: string; payload: Record<string, string> }>(
        'select kind, payload from outbox order by id',
      )
    ).map(({ kind, payload }) => [kind, payload['by'] ?? payload['kind'] ?? '']);
  const acts = async () =>
    (
      await desk.database.rows<{ action: string }>('select action from audit_line order by at, id')
    ).map(({ action }) => action);

  it('a call is a promise at once, of what is free; the row says how to reach whom', async () => {
    for (const number of [117, 118]) await aWish(desk.database, campaignId, number);
    await aWish(desk.database, campaignId, 119, { state: 'claimed' });
    const { body } = await promise({ numbers: [118, 117, 119] });
    expect(body).toEqual({ promised: [117, 118], gone: [119] });
    expect(await rows()).toMatchObject([
      {
        number: 117,
        donor: 'Kim Beispiel',
        company: 'Beispiel GmbH',
        phone: '02855 123',
        email: 'spende@example.org',
        channel: 'phone',
        state: 'promised',
        promisedUntil: '2026-12-14',
      },
      { number: 118 },
    ]);
    // who it is stands in no other row, and in no log
    for (const table of ['outbox', 'audit_line', 'donor', 'pledge', 'pledge_basket'])
      expect(
        JSON.stringify(await desk.database.rows(`select t::text from ${table} t`)),
      ).not.toMatch(/Beispiel|spende@|02855/);
    // also what the office would have to buy, until the handover begins
    await aWish(desk.database, campaignId, 120, { state: 'to-buy' });
    await desk.database.rows("update tree_campaign set phase = 'gap-closing'");
    // the gift of 121 was broken and its donor is thanked: only the office buys another
    const broken = await aWish(desk.database, campaignId, 121, { state: 'to-buy' });
    await aPromise(desk.database, campaignId, broken, { state: 'kept' });
    expect((await promise({ numbers: [120, 121] })).body).toEqual({ promised: [120], gone: [121] });
    await desk.database.rows("update tree_campaign set phase = 'handover'");
    const late = await promise();
    expect([late.status, (late.body as unknown as { reason: string }).reason]).toEqual([
      409,
      'tree-closed',
    ]);
    expect((await page()).campaign).toEqual({
      slug: treeSlug,
      claimable: false,
      latest: '2026-12-17',
    });
  });

  it('is found by its number and by a whole address, by nothing else', async () => {
    for (const number of [117, 118]) await aWish(desk.database, campaignId, number);
    await promise();
    await promise({ numbers: [118], email: 'andere@example.org' });
    expect(await numbers('?text=118')).toEqual([118]);
    expect(await numbers('?text=Spende@Example.org')).toEqual([117]);
    for (const text of ['11', 'spende', 'Kim', '%25', '_'])
      expect([text, await numbers(`?text=${text}`)]).toEqual([text, []]);
  });

  it('taken back by the office it is free for the next one, once; an arrived gift stays', async () => {
    await aWish(desk.database, campaignId, 117);
    await promise();
    const { id } = await only();
    await Promise.all([1, 2, 3].map(() => act(deskRoutes.deskPledgeCancel, id)));
    expect(await stateOf(117)).toBe('published');
    expect(await told()).toEqual([
      ['wishes-promised', ''],
      ['pledge-ended', 'office'],
    ]);
    expect(await acts()).toEqual(['wishes-promised-by-phone', 'pledge-cancelled']);
    expect((await promise()).body.promised).toEqual([117]);
    await desk.database.rows("update pledge set state = 'kept' where state = 'promised'");
    const [arrived] = await rows('?show=arrived');
    const refused = await act(deskRoutes.deskPledgeCancel, arrived?.id ?? '');
    expect([refused.status, refused.body?.reason]).toEqual([409, 'gift-arrived']);
  });

  it('can be extended until the day before the handover, and is reminded anew', async () => {
    await aWish(desk.database, campaignId, 117);
    await promise();
    const { id } = await only();
    await desk.database.rows("update pledge set reminded_before_on = '2026-12-11'");
    for (const until of ['2026-11-24', '2026-12-18']) {
      const refused = await act(deskRoutes.deskPledgeExtend, id, { until });
      expect([until, refused.body?.reason]).toEqual([until, 'day-out-of-range']);
    }
    expect((await act(deskRoutes.deskPledgeExtend, id, { until: '2026-12-17' })).status).toBe(204);
    expect(await only()).toMatchObject({ promisedUntil: '2026-12-17', reminded: 0 });
    await act(deskRoutes.deskPledgeCancel, id);
    const over = await act(deskRoutes.deskPledgeExtend, id, { until: '2026-12-17' });
    expect([over.status, over.body?.reason]).toEqual([409, 'not-promised']);
  });

  it('is reminded of now: before its day or after it', async () => {
    await aWish(desk.database, campaignId, 117);
    await promise();
    const { id } = await only();
    await act(deskRoutes.deskPledgeRemind, id);
    await desk.at('2026-12-15T10:00:00Z');
    expect((await only()).late).toBe(true);
    await act(deskRoutes.deskPledgeRemind, id);
    expect((await told()).slice(1)).toEqual([
      ['pledges-due', 'before'],
      ['pledges-due', 'after'],
    ]);
    expect((await only()).reminded).toBe(2);
  });

  it('shows whom to call: due for a reminder, without an address', async () => {
    for (const number of [117, 118, 119]) await aWish(desk.database, campaignId, number);
    await promise();
    await promise({ numbers: [118, 119], email: null });
    expect((await page('?show=to-call')).counts.toCall).toBe(0);
    await desk.database.rows(
      `update pledge set reminded_before_on = '2026-12-11'
       where wish_id in (select id from tree_wish where number in (117, 118))`,
    );
    expect(await numbers('?show=to-call')).toEqual([118]);
    expect((await page()).counts).toMatchObject({ open: 3, toCall: 1 });
  });

  it('a link in wrong hands opens nothing any more', async () => {
    await aWish(desk.database, campaignId, 117);
    await promise();
    const { id } = await only();
    const donor = await desk.database.row<{ id: string }>('select id from donor');
    const open = (round: number) => {
      const secret = donorToken(desk.app.get(Sealer), donor?.id ?? '', round);
      return desk.call('GET', route(routes.treeDonor, { secret }));
    };
    expect((await open(1)).status).toBe(200);
    await act(deskRoutes.deskDonorLink, id);
    expect([(await open(1)).status, (await open(2)).status]).toEqual([404, 200]);
  });

  it('a donor’s labels are a PDF for the holder of the link, kept by no cache', async () => {
    await aWish(desk.database, campaignId, 117);
    await promise();
    const donor = await desk.database.row<{ id: string }>('select id from donor');
    const labels = (round: number) => {
      const secret = donorToken(desk.app.get(Sealer), donor?.id ?? '', round);
      return fetch(desk.origin + route(routes.treeDonorLabels, { secret }));
    };
    const answer = await labels(1);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await labels(2)).status).toBe(404);
  });

  it('is nothing for others, and nothing that is not there', async () => {
    await aWish(desk.database, campaignId, 117);
    await promise();
    const { id } = await only();
    for (const bundle of ['organiser', 'gift-helper', 'entitling-body', 'vault-keeper']) {
      const other = await desk.as(bundle);
      const tried = [
        await other('POST', deskRoutes.deskPledges, {}),
        await other('POST', deskRoutes.deskPhonePledge, caller),
        await other('POST', route(deskRoutes.deskPledgeCancel, { id })),
        await other('POST', route(deskRoutes.deskPledgeExtend, { id }), { until: '2026-12-10' }),
        await other('POST', route(deskRoutes.deskPledgeRemind, { id })),
        await other('POST', route(deskRoutes.deskDonorLink, { id })),
      ];
      expect([bundle, ...tried.map(({ status }) => status)]).toEqual([
        bundle,
        ...tried.map(() => 403),
      ]);
    }
    const unknown = '00000000-0000-4000-8000-000000000000';
    const { deskPledgeCancel, deskPledgeRemind, deskDonorLink } = deskRoutes;
    for (const address of [deskPledgeCancel, deskPledgeRemind, deskDonorLink])
      expect((await act(address, unknown)).status).toBe(404);
  });
});
