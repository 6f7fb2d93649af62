import type { Database } from '@dabei/server/platform';
import {
  aGift,
  aMarketMorning,
  releaseTime,
  slug,
  staff,
  type MarketMorning,
} from '../testing/a-market-morning';
import { aBooking, aMarket, standsOn } from '../testing/a-market';
import { MoveMarketPhase } from '../market/move-market-phase';
import { Arrive } from './arrive';
import { GiveOnTheSpot } from './give-on-the-spot';
import { ReleaseMissing } from './release-missing';
import { SweepMarketDay } from './sweep-market-day';

describe('who does not come', () => {
  let town: MarketMorning;
  let database: Database;
  let release: ReleaseMissing;

  beforeAll(async () => {
    town = await aMarketMorning();
    database = town.database;
    release = town.app.get(ReleaseMissing);
  });
  afterAll(() => town.stop());
  beforeEach(() => town.again());

  const sweep = () => town.app.get(SweepMarketDay).run();
  const late = () => town.at(releaseTime);
  const open = async (): Promise<number> =>
    (await database.row<{ n: number }>('select sum(open_cents)::int as n from bill_sums'))?.n ?? 0;

  it('loses the pitch from exactly the release time on, not a second before', async () => {
    const { id } = await town.expected(1, 2);
    const there = await town.expected(3);
    await town.app.get(Arrive).fromList(there.id, { letIn: false }, staff);
    // the clock runs on, so a few seconds before
    await town.at('2027-05-08T07:29:50Z');
    expect(await sweep()).toBe(0);
    expect(await standsOn(database, id)).toBe('confirmed 1 2');
    await late();
    expect(await sweep()).toBe(1);
    expect(await sweep()).toBe(0);
    expect(await standsOn(database, id)).toBe('released');
    expect(await standsOn(database, there.id)).toBe('arrived 3');
    expect(await town.noted(id)).toEqual(['pitch-released']);
  });

  it('owes the fee where the rules say so, and never the deposit', async () => {
    await town.expected(1);
    await late();
    await sweep();
    expect([await town.booked('charged'), await town.booked('credited')]).toEqual([2500, 1000]);
    expect(await open()).toBe(1500);
  });

  it('owes nothing where the rules do not keep the fee', async () => {
    await database.rows('update market set fee_stays_after_release = false');
    await town.expected(1);
    await late();
    await sweep();
    expect([await town.booked('charged'), await town.booked('credited')]).toEqual([2500, 2500]);
    expect(await open()).toBe(0);
  });

  it('is shown before, and released by a button for one or for all', async () => {
    const [one, two] = [await town.expected(1), await town.expected(2, 3)];
    await late();
    expect(await release.preview(slug, { bookingIds: [one.id] })).toEqual({
      ...{ bookings: 1, numbers: ['1'], feeStays: true },
      ...{ feeStaysCents: 1500, creditCents: 1000 },
    });
    expect(await standsOn(database, one.id)).toBe('confirmed 1');
    const done = await release.release(slug, { bookingIds: null }, staff);
    expect(done.numbers).toEqual(['1', '2', '3']);
    expect([...done.bookingIds].sort()).toEqual([one.id, two.id].sort());
    expect(await release.release(slug, { bookingIds: [one.id] }, staff)).toEqual({
      bookingIds: [],
      numbers: [],
    });
  });

  it.each(['2027-05-08T07:29:50Z', '2027-05-07T12:00:00Z'])(
    'is waited for by the button, too, until the release time of the day (%s)',
    async (early) => {
      const { id } = await town.expected(1);
      await town.at(early);
      for (const bookingIds of [null, [id]])
        await expect(release.release(slug, { bookingIds }, staff)).rejects.toMatchObject({
          details: { reason: 'pitch-release-too-early' },
        });
      expect(await standsOn(database, id)).toBe('confirmed 1');
    },
  );

  it('is waited for after all: the same pitches, the same bill, past the release time too', async () => {
    const { id } = await town.expected(1, 2);
    await late();
    await sweep();
    expect(await release.undo(id, staff)).toMatchObject({ state: 'confirmed', keptLate: true });
    expect(await sweep()).toBe(0);
    expect(await standsOn(database, id)).toBe('confirmed 1 2');
    expect(await open()).toBe(4000);
    expect(await town.noted(id)).toEqual(['pitch-released', 'pitch-release-undone']);
    // until the office says otherwise
    await release.release(slug, { bookingIds: [id] }, staff);
    expect(await standsOn(database, id)).toBe('released');
  });

  it('was given a pitch by the office after that, and keeps it', async () => {
    await late();
    await sweep();
    const { id } = await town.expected(1);
    expect(await sweep()).toBe(0);
    expect(await standsOn(database, id)).toBe('confirmed 1');
    // a later release time is a new one
    await database.rows("update market set release_at = '10:30'");
    await town.at('2027-05-08T08:30:00Z');
    expect(await sweep()).toBe(1);
  });

  it('comes late and gets the pitch back, unless somebody stands there', async () => {
    const { id, code } = await town.expected(1);
    const gone = await town.expected(2);
    await late();
    await sweep();
    const arrive = town.app.get(Arrive);
    expect(await arrive.scan(slug, code, staff)).toMatchObject({
      outcome: 'released',
      booking: { canReturn: true, numbers: ['1'] },
    });
    expect(await arrive.fromList(id, { letIn: true }, staff)).toMatchObject({ outcome: 'arrived' });
    expect(await standsOn(database, id)).toBe('arrived 1');
    await town.app.get(GiveOnTheSpot).give(slug, aGift({ pitchIds: town.on(2) }), staff);
    expect(await arrive.scan(slug, gone.code, staff)).toMatchObject({
      outcome: 'released',
      booking: { canReturn: false },
    });
    const taken = { details: { reason: 'pitch-taken' } };
    await expect(arrive.fromList(gone.id, { letIn: true }, staff)).rejects.toMatchObject(taken);
    await expect(release.undo(gone.id, staff)).rejects.toMatchObject(taken);
  });

  it('arrives at the very moment of release: one of both, never half, fifty times', async () => {
    let arrived = 0;
    for (let round = 0; round < 50; round += 1) {
      await town.again();
      const { id, code } = await town.expected(1, 2);
      await late();
      const arrive = town.app.get(Arrive);
      const [answer] = await Promise.all([
        round % 2 === 0
          ? arrive.scan(slug, code, staff)
          : sweep().then(() => arrive.scan(slug, code, staff)),
        sweep(),
      ]);
      const came = answer.outcome === 'arrived';
      arrived += came ? 1 : 0;
      expect(await standsOn(database, id)).toBe(came ? 'arrived 1 2' : 'released');
      expect(await town.noted(id)).toEqual([came ? 'pitch-arrived' : 'pitch-released']);
      expect(await town.booked('credited')).toBe(came ? 0 : 1000);
    }
    expect(arrived).toBeGreaterThan(0);
    expect(arrived).toBeLessThan(50);
  });

  it('gets no offer through it, and an offer nobody answered is over', async () => {
    await town.expected(1);
    const waiting = await aBooking(database, town.marketId(), { state: 'waiting', rank: 1 });
    const offered = await aBooking(database, town.marketId(), {
      state: 'offered',
      pitchIds: town.on(2),
    });
    await late();
    await sweep();
    expect(await standsOn(database, waiting)).toBe('waiting');
    expect(await standsOn(database, offered)).toBe('expired');
  });

  it('is left alone where the market was called off', async () => {
    const { id } = await town.expected(1);
    await database.rows('update market set called_off_at = ?', ['2027-05-08T05:00:00Z']);
    await late();
    expect(await sweep()).toBe(0);
    expect(await standsOn(database, id)).toBe('confirmed 1');
  });

  it('is looked for on the market’s own morning, which begins by itself', async () => {
    await database.rows("update market set phase = 'closed'");
    await town.at('2027-05-07T21:59:00Z');
    expect(await sweep()).toBe(0);
    await town.at('2027-05-07T22:00:01Z');
    expect(await sweep()).toBe(1);
    expect(await database.row('select phase from market')).toEqual({ phase: 'day' });
    expect(await town.noted(town.marketId())).toEqual(['market-phase-moved']);
  });

  it('is not begun again where the office took a step back that day', async () => {
    const back = async (at: string) => {
      await town.at(at);
      const version = (await database.row<{ version: number }>('select version from market'))
        ?.version;
      const order = { version: version ?? 0, move: 'go-back' } as const;
      await town.app.get(MoveMarketPhase).move(slug, order, staff);
    };
    await back('2027-05-08T05:00:00Z');
    expect(await sweep()).toBe(0);
    expect(await database.row('select phase from market')).toEqual({ phase: 'closed' });
    // a step back on another day was something else
    await database.rows("update market set phase = 'day', stepped_back_at = null");
    await back('2027-05-06T10:00:00Z');
    await town.at('2027-05-08T05:00:00Z');
    expect(await sweep()).toBe(1);
  });

  it('is released on that day only, not by a market whose day is opened again later', async () => {
    const { id } = await town.expected(1);
    await town.at('2027-05-09T08:00:00Z');
    expect(await sweep()).toBe(0);
    await town.app.get(GiveOnTheSpot).give(slug, aGift({ pitchIds: town.on(2) }), staff);
    expect(await standsOn(database, id)).toBe('confirmed 1');
  });

  it('of one market does not hang on another whose sweep breaks', async () => {
    const { id } = await town.expected(1);
    for (const broken of ['broken-1', 'broken-2'])
      await aMarket(database, { slug: broken, phase: 'closed' });
    await database.rows(
      `create function break_market() returns trigger language plpgsql as $$
       begin if new.slug like 'broken%' then raise exception 'broken'; end if; return new; end $$`,
    );
    await database.rows(
      'create trigger break_market before update on market for each row execute function break_market()',
    );
    try {
      await late();
      expect(await sweep()).toBe(1);
    } finally {
      await database.rows('drop trigger break_market on market');
      await database.rows('drop function break_market');
    }
    expect(await standsOn(database, id)).toBe('released');
  });
});
