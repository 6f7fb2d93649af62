import {
  route,
  routes,
  type OwnBooking,
  type PitchClaim,
  type PitchConfirmed,
} from '@dabei/contracts';
import {
  Sealer,
  bookingCodeOf,
  joinSellersByAddress,
  sellerEmailKey,
} from '@dabei/server/platform';
import { startOverHttp, type RunningOverHttp } from '@dabei/server/testing';
import { randomUUID } from 'node:crypto';
import { MarketsModule } from '../markets-module';
import { aClaim, press } from '../testing/a-claim';
import { aBooking, aMarket, aRowOfPitches } from '../testing/a-market';
import { aProvenFamily } from '../testing/a-proven-family';
import { ClaimPitches } from './claim-pitches';

const known = 'familie@example.org';
const tooMuch = { outcome: 'refused', refusals: [{ reason: 'household-limit', wouldBeCm: 1200 }] };

describe('an address somebody types', () => {
  let town: RunningOverHttp;
  let market: string;
  let pitches: string[];
  let household: string;

  beforeAll(async () => {
    town = await startOverHttp([MarketsModule]);
  });
  afterAll(() => town.stop());
  beforeEach(async () => {
    await town.at('2027-04-20T10:00:00Z');
    await town.database.rows(
      'truncate outbox, attempt, idempotency_key, journal_line, bill_position, bill, market, seller, household cascade',
    );
    market = await aMarket(town.database);
    await town.database.rows(
      `insert into market_tariff (market_id, code, zone, cents, reduced_cents) values (?, 'per-metre', 'private', 500, 100)`,
      [market],
    );
    pitches = await aRowOfPitches(town.database, market, 6);
    household = await aProvenFamily(town.database, known);
    await town.database.rows("update household set reduced_fee_until = '2027-12-31'");
  });

  const on = (...numbers: number[]): string[] => numbers.map((number) => pitches[number - 1] ?? '');
  const asks = async (email: string, changes: Partial<PitchClaim>) => {
    const seller = { name: 'Kim Beispiel', email, phone: null };
    return (await press(town.origin, aClaim({ ...changes, seller }))).body;
  };
  /** Everything but the id and the second. */
  const answered = async (email: string, changes: Partial<PitchClaim>) => {
    const answer = await asks(email, changes);
    // the same pitches for who comes next
    await town.database.rows("delete from pitch_booking where state in ('held', 'queued')");
    return JSON.stringify({ ...answer, bookingId: '', confirmBy: '' });
  };
  const holds = async (email: string, ...numbers: number[]): Promise<string> => {
    const answer = await asks(email, { pitchIds: on(...numbers), pitchesWanted: numbers.length });
    if (answer.outcome !== 'held') throw new Error(`it was ${JSON.stringify(answer)}`);
    return answer.bookingId;
  };
  const type = (bookingId: string) =>
    town.call<PitchConfirmed>('POST', routes.pitchClaimCode, undefined, {
      bookingId,
      code: bookingCodeOf(town.app.get(Sealer), bookingId),
    });
  const ofFamily = (changes: Partial<PitchClaim> = { pitchIds: on(1) }) =>
    town.app.get(ClaimPitches).claim(aClaim({ ...changes, seller: null }), randomUUID(), {
      caller: {
        family: { accountId: 'a', householdId: household, email: known, signInAddress: known },
        staff: null,
      },
      network: '10.0.0.1',
    });

  it('is answered the same, whoever it belongs to: no metres, price, home, licence or place in the line', async () => {
    const sellerId = randomUUID();
    await town.database.rows(
      `insert into seller (id, household_id, kind, created_at) values (?, ?, 'private', '2027-04-01')`,
      [sellerId, household],
    );
    await aBooking(town.database, market, { sellerId, pitchIds: on(5, 6) });
    await aBooking(town.database, market, { sellerId, state: 'waiting', rank: 1, wanted: 9 });
    await town.database.rows("update market set commercial = 'licence'");
    const asked: Partial<PitchClaim>[] = [
      { pitchIds: on(1, 2), pitchesWanted: 2 },
      { pitchIds: on(1), sellerKind: 'commercial' },
      { pitchesWanted: 5 },
    ];
    const kinds = new Set<string>();
    for (const changes of asked) {
      const one = await answered(known, changes);
      expect(await answered('niemand@example.org', changes)).toBe(one);
      kinds.add(one);
    }
    await town.database.rows(
      "update market set residents_from = '2027-04-19', opens_on = '2027-04-25'",
    );
    const early = await answered(known, { pitchIds: on(1), resident: false });
    expect(early).toContain('residents-first');
    expect(await answered('niemand@example.org', { pitchIds: on(1) })).toBe(early);
    expect(kinds.size).toBe(3);
  });

  it('is a family’s after the code: its price, its metres, its page', async () => {
    const { body } = await type(await holds(known, 1, 2));
    if (body.outcome !== 'confirmed') throw new Error('it is booked');
    const page = route(routes.ownBooking, { secret: body.secret });
    expect((await town.call<OwnBooking>('GET', page)).body.feeCents).toBe(600);
    const owner = await town.database.row(
      `select s.household_id as id, bill.household_id as payer from pitch_booking b
       join seller s on s.id = b.seller_id join bill_position p on p.subject_id = b.id join bill on bill.id = p.bill_id`,
    );
    expect(owner).toEqual({ id: household, payer: household });
    const refused = await holds(known, 3, 4);
    expect((await type(refused)).body).toMatchObject({
      outcome: 'refused',
      refusals: [{ reason: 'household-limit', limitCm: 900, wouldBeCm: 1200 }],
    });
    // free again at once
    expect(await asks('andere@example.org', { pitchIds: on(3) })).toMatchObject({
      outcome: 'held',
    });
  });

  it('typed by a stranger takes no metres from the family', async () => {
    await holds(known, 2, 3, 4);
    await asks(known, { pitchesWanted: 6 });
    expect(await ofFamily()).toMatchObject({ outcome: 'done', numbers: ['1'] });
  });

  it('typed by a stranger takes no metres from who has no family either', async () => {
    await holds('allein@example.org', 2, 3, 4);
    expect((await type(await holds('allein@example.org', 1))).body.outcome).toBe('confirmed');
  });

  it('keeps the metres it had before it was a family’s', async () => {
    await town.database.rows('update guardian set email_confirmed_at = null');
    await type(await holds(known, 1, 2));
    await town.database.rows("update guardian set email_confirmed_at = '2027-04-20'");
    expect((await type(await holds(known, 3, 4))).body).toMatchObject(tooMuch);
  });

  it('asks for the metres, each once, also where the family signed in before the code', async () => {
    await ofFamily({ pitchIds: on(5, 6), pitchesWanted: 2 });
    const sealer = town.app.get(Sealer);
    const typedLate = async (number: number) => {
      const held = await holds(known, number);
      await town.database.transact((em) =>
        joinSellersByAddress(em, sealer, household, { unproven: true }),
      );
      return (await type(held)).body;
    };
    expect((await typedLate(1)).outcome).toBe('confirmed');
    expect(await typedLate(2)).toMatchObject(tooMuch);
  });

  it('signed in, a family has no more metres than any other, and waits once', async () => {
    const sellerId = randomUUID();
    await town.database.rows(
      `insert into seller (id, household_id, kind, created_at) values (?, ?, 'private', '2027-04-01')`,
      [sellerId, household],
    );
    await aBooking(town.database, market, { sellerId, pitchIds: on(4, 5, 6) });
    expect(await ofFamily()).toMatchObject(tooMuch);
    expect(await ofFamily({ pitchesWanted: 9 })).toMatchObject({ outcome: 'done', numbers: [] });
    expect(await ofFamily({ pitchesWanted: 9 })).toMatchObject({
      refusals: [{ reason: 'already-waiting' }],
    });
  });

  it('signed in, a family that presses at several markets at once is one seller', async () => {
    const presses = ['a-2027', 'b-2027', 'c-2027', 'd-2027', 'e-2027'].map(async (slug) => {
      const other = await aMarket(town.database, { slug });
      return { market: slug, pitchIds: await aRowOfPitches(town.database, other, 1) };
    });
    const done = await Promise.all(
      (await Promise.all(presses)).map((changes) => ofFamily(changes)),
    );
    expect(done.filter(({ outcome }) => outcome !== 'done')).toEqual([]);
    expect(await town.database.rows('select 1 from seller')).toHaveLength(1);
  });

  it('is asked after the code for what only its owner has: a home in the town, a licence', async () => {
    const dealers = await aRowOfPitches(town.database, market, 2, { from: 20, zone: 'commercial' });
    await town.database.rows("update market set commercial = 'licence'");
    const stall = { pitchIds: dealers.slice(0, 1), zone: 'commercial' } as const;
    const deal = async (): Promise<PitchConfirmed> => {
      const held = await asks('handel@example.org', { ...stall, sellerKind: 'commercial' });
      if (held.outcome !== 'held') throw new Error(`it was ${JSON.stringify(held)}`);
      return (await type(held.bookingId)).body;
    };
    expect(await deal()).toMatchObject({ refusals: [{ reason: 'licence-not-seen' }] });
    await town.database.rows("update seller set licence_seen_on = '2027-04-20'");
    expect(await deal()).toMatchObject({ outcome: 'confirmed' });
    await town.database.rows(
      "update market set residents_from = '2027-04-19', opens_on = '2027-04-25'",
    );
    await town.database.rows('update household set resident = false');
    const early = await asks(known, { pitchIds: on(1), resident: true });
    if (early.outcome !== 'held') throw new Error(`it was ${JSON.stringify(early)}`);
    expect((await type(early.bookingId)).body).toMatchObject({
      refusals: [{ reason: 'residents-first' }],
    });
  });

  it('and the secret of the own page are not kept with the key of the press', async () => {
    const done = await ofFamily();
    if (done.outcome !== 'done') throw new Error('it is booked');
    await holds(known, 2);
    const kept = await town.database.rows<{ caller: string; answer: object }>(
      'select caller, answer from idempotency_key',
    );
    expect(kept.map(({ caller }) => caller).sort()).toEqual([
      `household:${household}`,
      `seller:${sellerEmailKey(town.app.get(Sealer), known)}`,
    ]);
    expect(JSON.stringify(kept)).not.toContain(done.secret);
    expect(JSON.stringify(kept)).not.toContain(known);
  });

  it('counts tried codes per network and per booking, and its page is stored nowhere', async () => {
    const { body } = await type(await holds(known, 1));
    if (body.outcome !== 'confirmed') throw new Error('it is booked');
    const number = { id: randomUUID(), code: '000000' };
    expect((await town.call('POST', routes.numberCode, undefined, number)).status).toBe(422);
    const tries = await town.database.rows(
      "select points from attempt where key like 'try-per-network:%'",
    );
    expect(tries).toEqual([{ points: 2 }]);
    const ofOne = await town.database.rows(
      "select points from attempt where key like 'try-per-account:%'",
    );
    expect(ofOne).toEqual([{ points: 1 }, { points: 1 }]);
    const page = await fetch(town.origin + route(routes.ownBooking, { secret: body.secret }));
    expect(page.headers.get('cache-control')).toBe('no-store');
  });
});
