import type { Database } from '@dabei/server/platform';
import {
  aMarketMorning,
  eight,
  slug,
  staff,
  type MarketMorning,
} from '../testing/a-market-morning';
import { aBooking, aMarket, standsOn } from '../testing/a-market';
import { Arrive } from './arrive';

describe('somebody stands at the entrance', () => {
  let town: MarketMorning;
  let database: Database;
  let arrive: Arrive;

  beforeAll(async () => {
    town = await aMarketMorning();
    database = town.database;
    arrive = town.app.get(Arrive);
  });
  afterAll(() => town.stop());
  beforeEach(() => town.again());

  it('and is there with one scan, however the code was typed', async () => {
    const { id, code } = await town.expected(1, 2);
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
    const typed = ` ${code.toLowerCase().replace('-', ' ')} `;
    const answer = await arrive.scan(slug, typed, staff);
    expect(answer).toMatchObject({
      outcome: 'arrived',
      booking: { numbers: ['1', '2'], name: 'Kim Beispiel', phone: null, openCents: 4000 },
    });
    expect(await standsOn(database, id)).toBe('arrived 1 2');
    expect(await town.noted(id)).toEqual(['pitch-arrived']);
  });

  it('at two tablets at once: one has let it in, the other hears so, twenty times', async () => {
    for (let round = 0; round < 20; round += 1) {
      await town.again();
      const { id, code } = await town.expected(1);
      const answers = await Promise.all([
        arrive.scan(slug, code, staff),
        arrive.fromList(id, { letIn: false }, staff),
      ]);
      expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['already-arrived', 'arrived']);
      expect(await town.noted(id)).toEqual(['pitch-arrived']);
      const second = answers.find(({ outcome }) => outcome === 'already-arrived');
      expect(second).toMatchObject({ at: expect.stringMatching(/^2027-05-08T06:0/) as string });
    }
  });

  it('by mistake: it is expected again', async () => {
    const { id } = await town.expected(3);
    await arrive.fromList(id, { letIn: false }, staff);
    expect(await arrive.undo(id, staff)).toMatchObject({ state: 'confirmed', arrivedAt: null });
    expect(await standsOn(database, id)).toBe('confirmed 3');
    await expect(arrive.undo(id, staff)).rejects.toMatchObject({
      details: { reason: 'pitch-not-in-this-state' },
    });
    expect(await town.noted(id)).toEqual(['pitch-arrived', 'pitch-arrival-undone']);
  });

  it('with the code of another market, and is told which', async () => {
    const other = await aMarket(database, { slug: 'anderswo-2027', phase: 'day' });
    const { code } = await town.expected(1);
    await expect(arrive.scan('anderswo-2027', code, staff)).resolves.toEqual({
      outcome: 'other-market',
      title: 'Trödelmarkt am Schloss',
      heldOn: '2027-05-08',
    });
    await database.rows("update market set phase = 'erased' where id <> ?", [other]);
    await expect(arrive.scan('anderswo-2027', code, staff)).resolves.toEqual({
      outcome: 'unknown',
    });
  });

  it('without a pitch: it waits, or gave it back', async () => {
    const waiting = await aBooking(database, town.marketId(), { state: 'waiting', rank: 1 });
    const cancelled = await aBooking(database, town.marketId(), { state: 'cancelled' });
    const outcome = async (id: string): Promise<string> =>
      (await arrive.fromList(id, { letIn: false }, staff)).outcome;
    expect(await outcome(waiting)).toBe('no-pitch');
    expect(await outcome(cancelled)).toBe('cancelled');
    expect(await standsOn(database, waiting)).toBe('waiting');
  });

  it('on a day without a market, or after it was called off', async () => {
    const { id, code } = await town.expected(1);
    await database.rows("update market set phase = 'closed'");
    expect(await arrive.scan(slug, code, staff)).toEqual({
      outcome: 'not-market-day',
      heldOn: '2027-05-08',
    });
    await database.rows("update market set phase = 'day', called_off_at = ?", [new Date(eight)]);
    expect(await arrive.scan(slug, code, staff)).toEqual({ outcome: 'called-off' });
    expect(await standsOn(database, id)).toBe('confirmed 1');
  });

  it('with codes that are nobody’s: who guesses waits, and books no lucky hit; a few misprints do no harm', async () => {
    const guess = () => arrive.scan(slug, 'ABCD-EFGH', staff);
    for (let at = 0; at < 40; at += 1) expect(await guess()).toEqual({ outcome: 'unknown' });
    const honest = await town.expected(1);
    expect(await arrive.scan(slug, honest.code, staff)).toMatchObject({ outcome: 'arrived' });
    await expect(guess()).rejects.toMatchObject({ code: 'too-many-attempts' });
    const { id, code } = await town.expected(2);
    await expect(arrive.scan(slug, code, staff)).rejects.toMatchObject({
      code: 'too-many-attempts',
    });
    expect(await standsOn(database, id)).toBe('confirmed 2');
  });
});
