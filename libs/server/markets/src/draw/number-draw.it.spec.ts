import {
  route,
  deskRoutes,
  routes,
  type MarketDrawView,
  type MarketOverview,
  type PublicMarketDraw,
} from '@dabei/contracts';
import { checkMarketDraw } from '@dabei/server/lots';
import {
  aCommissionMarket,
  aCommissionTown,
  commissionSlug,
  type CommissionTown,
} from '../testing/a-commission-town';

const at = { slug: commissionSlug };

describe('the draw of seller numbers', () => {
  let town: CommissionTown;
  const seal = () =>
    town.office<{ reason?: string }>('POST', deskRoutes.deskMarketDrawSeal, {
      campaign: commissionSlug,
      source: 'Spiel 77 vom 18. März',
      notation: 'spiel-77',
      drawnOn: '2027-03-18',
    });
  const enter = (number: string) =>
    town.office<{ reason?: string }>('POST', deskRoutes.deskMarketDrawNumber, {
      ...{ campaign: commissionSlug, number, again: number },
    });
  const read = async () =>
    (await town.office<MarketDrawView>('GET', route(deskRoutes.deskMarketDraw, at))).body;
  const forEverybody = async () =>
    (await town.desk.call<PublicMarketDraw>('GET', route(routes.publicMarketDraw, at))).body;
  const close = () => town.desk.database.rows("update market set phase = 'closed'");
  const names = ['Ada', 'Ben', 'Cem', 'Dora', 'Emil'];
  const secrets = new Map<string, string>();
  const everybodyAsks = async (): Promise<void> => {
    for (const who of names) secrets.set(who, await town.get(who));
  };
  const drawDay = () => town.desk.at('2027-03-18T20:00:00Z');

  beforeAll(async () => {
    town = await aCommissionTown();
  });
  afterAll(() => town.desk.stop());
  beforeEach(async () => {
    await town.empty();
    await town.desk.at('2027-03-01T08:00:00Z');
    await aCommissionMarket(town.desk.database, { numbers: 2, allocation: 'draw' });
  });

  it('is sealed before anybody can know the number, and drawn once', async () => {
    await everybodyAsks();
    expect((await seal()).body.reason).toBe('market-draw-not-now');
    await close();
    expect((await enter('1234567')).body.reason).toBe('not-sealed');
    expect((await seal()).status).toBe(204);
    expect((await enter('1234567')).body.reason).toBe('number-too-early');
    expect(await forEverybody()).toMatchObject({ secret: null, lots: [], parties: 5 });
    await drawDay();
    expect((await enter('1234567')).status).toBe(204);
    const { lots } = await read();
    expect(lots.map(({ lot }) => lot)).toEqual([1, 2, 3, 4, 5]);
    expect(lots.map(({ numbers }) => numbers.join())).toEqual(['1', '2', '', '', '']);
    const { numbers } = await town.books();
    const line = numbers.filter(({ state }) => state === 'waiting').map(({ name }) => name);
    expect(line).toEqual(lots.slice(2).map(({ name }) => name));
    expect((await enter('7654321')).body.reason).toBe('number-is-fixed');
    expect((await read()).lots).toEqual(lots);
    const file = await forEverybody();
    expect(checkMarketDraw(file).map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(JSON.stringify(file)).not.toContain('Ada');
  });

  it('is of those who were there when it was sealed: who comes later stands behind them', async () => {
    await everybodyAsks();
    await close();
    await seal();
    await town.office('POST', route(deskRoutes.deskNumbers, at), {
      ...{ name: 'Später', phone: '0521 1', email: null },
    });
    await drawDay();
    await enter('1234567');
    const { numbers } = await town.books();
    const line = numbers.filter(({ state }) => state === 'waiting').map(({ name }) => name);
    expect(line).toHaveLength(4);
    expect(line.at(-1)).toBe('Später');
    expect((await read()).lots.map(({ name }) => name).sort()).toEqual(names);
  });

  it('waits for codes that may still be typed, and a later one stands behind the drawn', async () => {
    await everybodyAsks();
    const { body } = await town.claim('Fina');
    await close();
    expect((await seal()).body.reason).toBe('market-draw-codes-open');
    await town.desk.at('2027-03-01T09:30:00Z');
    expect((await town.type(body.id)).body.outcome).toBe('expired');
    expect((await seal()).status).toBe(204);
    // opened and closed once more on the day of the draw
    await town.desk.at('2027-03-15T17:30:00Z');
    await town.desk.database.rows("update market set phase = 'open'");
    const late = (await town.claim('Gina')).body.id;
    await close();
    await drawDay();
    await town.desk.database.rows(
      "update seller_number set hold_until = '2027-03-19' where id = ?",
      [late],
    );
    await enter('1234567');
    expect((await town.type(late)).body.outcome).toBe('waiting');
    const { numbers } = await town.books();
    const line = numbers.filter(({ state }) => state === 'waiting').map(({ name }) => name);
    expect(line).toHaveLength(4);
    expect(line.at(-1)).toBe('Gina');
  });

  it('serves helpers first, then returning sellers, by lot within each circle', async () => {
    for (const [circle, who] of [
      ['helper', 'Dora'],
      ['returning', 'Emil'],
      ['returning', 'Cem'],
    ] as const)
      await town.office('POST', route(deskRoutes.deskCommissionCircle, at), {
        ...{ circle, addresses: [`${who.toLowerCase()}@example.org`] },
      });
    await everybodyAsks();
    await close();
    await seal();
    // taken out of the list after the seal: the lots are what they were
    await town.office('POST', route(deskRoutes.deskCommissionCircleCut, at), {
      ...{ circle: 'helper', addresses: null },
    });
    await drawDay();
    await enter('1234567');
    const order = (await read()).lots.map(({ name }) => name);
    expect(order[0]).toBe('Dora');
    expect(order.slice(1, 3).sort()).toEqual(['Cem', 'Emil']);
    expect(checkMarketDraw(await forEverybody()).every(({ ok }) => ok)).toBe(true);
  });

  it('tells a seller the own random name, and nobody else’s', async () => {
    await everybodyAsks();
    const page = (who: string) => town.page(secrets.get(who) ?? '');
    expect((await page('Ada')).draw).toBeNull();
    await close();
    await seal();
    const tickets = new Map<string, string>();
    for (const who of names) tickets.set(who, (await page(who)).draw?.ticket ?? '');
    expect(new Set(tickets.values()).size).toBe(5);
    const told = await town.desk.database.rows(
      "select 1 from outbox where kind = 'seller-number-news' and payload ->> 'what' = 'ticket'",
    );
    expect(told).toHaveLength(5);
    await drawDay();
    await enter('1234567');
    const { lots } = await forEverybody();
    for (const who of names) {
      const own = await page(who);
      const { nonce } = lots.find(({ lot }) => lot === own.draw?.lot) ?? { nonce: '' };
      expect(nonce).toBe(tickets.get(who));
      for (const other of names)
        if (other !== who) expect(JSON.stringify(own)).not.toContain(tickets.get(other));
    }
  });

  it('stays a draw once it is sealed', async () => {
    await everybodyAsks();
    await close();
    await seal();
    const path = route(deskRoutes.deskMarket, at);
    const { market } = (await town.office<MarketOverview>('GET', path)).body;
    const settings = Object.fromEntries(
      Object.entries(market).filter(
        ([name]) => !['slug', 'kind', 'phase', 'calledOffAt'].includes(name),
      ),
    );
    const changed = await town.office('PUT', path, { ...settings, allocation: 'choose' });
    expect(changed.body).toMatchObject({ reason: 'market-draw-is-sealed' });
    expect((await town.office('PUT', path, settings)).status).toBe(200);
  });
});
