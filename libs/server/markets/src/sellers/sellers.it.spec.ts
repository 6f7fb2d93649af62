import {
  route,
  deskRoutes,
  type LineOffers,
  type PitchConsequence,
  type SellerPage,
  type SellerPlaced,
} from '@dabei/contracts';
import { aBooking, aMarket, aRowOfPitches, aSellerRow, standsOn } from '../testing/a-market';
import { aMarketDesk, type Ask, type MarketDesk } from '../testing/a-market-desk';

const slug = 'troedel-2027';
const caller = {
  name: 'Erna Beispiel',
  phone: '02153 123456',
  email: null,
  language: 'de',
  kind: 'private',
  resident: true,
  zone: 'private',
  pitchIds: [] as string[],
  pitchesWanted: 1,
  goods: ['toys'],
};

describe('sellers at the desk', () => {
  let desk: MarketDesk;
  let office: Ask;
  let marketId = '';
  let pitches: string[] = [];
  type Refused = SellerPlaced & { reason?: string };
  const at = (address: string): string => address.replace(':slug', slug);
  const enter = (changes: object = {}) =>
    office<Refused>('POST', at(deskRoutes.deskMarketEntry), { ...caller, ...changes });
  const preview = async (changes: object = {}) =>
    (
      await office<PitchConsequence>('POST', at(deskRoutes.deskMarketEntryPreview), {
        ...caller,
        ...changes,
      })
    ).body;
  const list = async (filter: object = {}) =>
    (await office<SellerPage>('POST', at(deskRoutes.deskMarketSellers), filter)).body;
  const pitch = (number: number): string => pitches[number - 1] ?? '';
  const count = async (sql: string): Promise<number> =>
    (await desk.database.row<{ n: number }>(`select count(*)::int as n from ${sql}`))?.n ?? 0;

  beforeAll(async () => {
    desk = await aMarketDesk();
    office = await desk.as('office');
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    await desk.at('2027-04-20T10:00:00Z');
    await desk.database.rows(
      'truncate outbox, journal_line, bill_position, bill, market, seller cascade',
    );
    marketId = await aMarket(desk.database, { perMetreCents: 500, depositCents: 1000 });
    pitches = await aRowOfPitches(desk.database, marketId, 6);
  });

  it('are placed at once on the phone: a bill, one message, the contact sealed', async () => {
    const before = await preview({ pitchIds: [pitch(1), pitch(2)] });
    expect(before).toMatchObject({
      refusals: [],
      ground: null,
      numbersAfter: ['1', '2'],
      priceAfterCents: 6 * 500 + 1000,
      told: 'phone',
    });
    const { status, body } = await enter({ pitchIds: [pitch(1), pitch(2)] });
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: 'confirmed', numbers: ['1', '2'], priceCents: 4000 });
    expect(await count("outbox where kind = 'pitch-booked'")).toBe(1);
    const stored = await desk.database.row('select s::text as text from seller s');
    expect(JSON.stringify(stored)).not.toMatch(/Erna|123456/);
    const { rows, counts } = await list();
    expect(rows[0]).toMatchObject({ name: 'Erna Beispiel', phone: '02153 123456', note: null });
    expect(counts).toMatchObject({ placed: 1, waiting: 0 });
  });

  it('need a way to be reached', async () => {
    expect((await enter({ phone: null })).status).toBe(422);
    expect(await count('seller')).toBe(0);
  });

  it('stand in the line where they want no pitch of the plan, with the reason why', async () => {
    for (const id of pitches) await aBooking(desk.database, marketId, { pitchIds: [id] });
    expect((await enter()).body).toMatchObject({ state: 'waiting', before: 0 });
    expect((await enter({ name: 'Zweite' })).body).toMatchObject({ state: 'waiting', before: 1 });
    const { rows } = await list({ show: 'waiting' });
    expect(rows.map(({ name, before, note }) => [name, before, note])).toEqual([
      ['Erna Beispiel', 0, 'no-free-pitch'],
      ['Zweite', 1, 'no-free-pitch'],
    ]);
  });

  it('never two on one pitch, also not at once', async () => {
    const both = await Promise.all([
      enter({ pitchIds: [pitch(3)] }),
      enter({ pitchIds: [pitch(3)], name: 'Zweite' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.body.reason).toBe('pitch-taken');
    expect(await count('seller')).toBe(1);
  });

  it('are refused by the rules; what the office overrides needs a reason and leaves a line', async () => {
    await desk.database.rows("update market set household_max_cm = 300, commercial = 'licence'");
    const two = { pitchIds: [pitch(1), pitch(2)] };
    expect((await preview(two)).refusals).toEqual([
      { reason: 'household-limit', overridable: true },
    ]);
    expect((await enter(two)).body.reason).toBe('pitch-household-limit');
    const override = { ...two, overridden: ['household-limit'] };
    expect((await enter(override)).status).toBe(422);
    expect((await enter({ ...override, reason: 'Verein mit zwei Ständen' })).status).toBe(201);
    const line = await desk.database.row<{ reason: string }>(
      `select reason from audit_line where action = 'pitch-entered' order by id desc limit 1`,
    );
    expect(line?.reason).toBe('Verein mit zwei Ständen');
    const weapons = { pitchIds: [pitch(4)], goods: ['weapons'] };
    expect((await preview(weapons)).refusals).toEqual([
      { reason: 'refused-goods', overridable: false },
    ]);
    const dealer = { kind: 'commercial', zone: 'commercial' };
    expect((await enter(dealer)).body.reason).toBe('pitch-licence-not-seen');
    expect((await enter({ ...dealer, licenceSeen: true })).body.state).toBe('waiting');
  });

  it('do not pass over who waits without a reason', async () => {
    await aBooking(desk.database, marketId, { state: 'waiting', rank: 1 });
    const first = { pitchIds: [pitch(1)] };
    expect((await preview(first)).ground).toBe('kept-for-line');
    expect((await enter(first)).body.reason).toBe('pitch-kept-for-line');
    expect((await enter({ pitchIds: [pitch(2)], name: 'Andere' })).status).toBe(201);
    expect((await enter({ ...first, reason: 'Rollstuhl, direkt am Weg' })).status).toBe(201);
  });

  it('are found by number, by whole address and by part of a name', async () => {
    await enter({ pitchIds: [pitch(5)], name: 'Ilse Ölçer', email: 'ilse@example.org' });
    await enter({ pitchIds: [pitch(6)] });
    const names = async (text: string) => (await list({ text })).rows.map(({ name }) => name);
    expect(await names('5')).toEqual(['Ilse Ölçer']);
    expect(await names('ILSE@example.org')).toEqual(['Ilse Ölçer']);
    expect(await names('oelcer')).toEqual(['Ilse Ölçer']);
    expect(await names('ilse@example')).toEqual([]);
    expect((await list()).market).not.toHaveProperty('terms');
  });

  it('with one address are one household, whoever entered them', async () => {
    const email = 'eine@example.org';
    await enter({ pitchIds: [pitch(1), pitch(2)], email });
    expect((await preview({ pitchIds: [pitch(3), pitch(4)], email })).refusals).toEqual([
      { reason: 'household-limit', overridable: true },
    ]);
    expect(await count('seller')).toBe(1);
  });

  it('are offered what is free when the office says so, at night as well', async () => {
    await desk.at('2027-04-20T22:00:00Z');
    const waiting = await aBooking(desk.database, marketId, {
      state: 'waiting',
      rank: 1,
      sellerId: await aSellerRow(desk.database, null),
    });
    const offers = await office<LineOffers>('GET', at(deskRoutes.deskMarketOffers));
    expect(offers.body.offers).toEqual([{ id: waiting, name: 'Kim Beispiel', numbers: ['1'] }]);
    const served = await office<{ offers: number }>('POST', at(deskRoutes.deskMarketOffers));
    expect(served.body.offers).toBe(1);
    expect(await standsOn(desk.database, waiting)).toBe('offered 1');
    const answer = (accept: boolean, version: number) =>
      office<Refused>('POST', route(deskRoutes.deskBookingOffer, { id: waiting }), {
        version,
        accept,
      });
    const { version = 0 } = (await list({ show: 'offered' })).rows[0] ?? {};
    expect((await answer(true, version - 1)).body).toMatchObject({ code: 'changed-meanwhile' });
    expect((await answer(true, version)).body).toMatchObject({
      state: 'confirmed',
      numbers: ['1'],
      priceCents: 2500,
    });
  });

  it('show a licence that was seen, and only of commercial ones', async () => {
    const { id: sellerId } = (await desk.database.row<{ id: string }>(
      `insert into seller (kind, sealed, key_id, created_at) values ('commercial', '\\x00', 'k', now()) returning id`,
    )) ?? { id: '' };
    const see = (id: string, seen: boolean) =>
      office('POST', route(deskRoutes.deskSellerLicence, { id }), { seen });
    expect((await see(sellerId, true)).body).toEqual({ licenceSeenOn: '2027-04-20' });
    expect((await see(sellerId, false)).body).toEqual({ licenceSeenOn: null });
    expect((await see(await aSellerRow(desk.database), true)).status).toBe(404);
  });

  it('are nobody’s but the office’s', async () => {
    for (const bundle of ['companion', 'organiser']) {
      const ask = await desk.as(bundle);
      expect((await ask('POST', at(deskRoutes.deskMarketSellers), {})).status).toBe(403);
      expect((await ask('POST', at(deskRoutes.deskMarketEntry), caller)).status).toBe(403);
      expect((await ask('GET', at(deskRoutes.deskMarketOffers))).status).toBe(403);
    }
  });
});
