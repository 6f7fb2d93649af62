import {
  addDays,
  instantAt,
  minutesAfter,
  setUpSlots,
  setUpSpan,
  type BookingState,
  type Tariff,
} from '@dabei/domain';
import { arrivalCodeOf, secretHash, sellerEmailKey, type Sealer } from '@dabei/server/platform';
import { familyName } from '../people/names';
import { type Dice } from '../seeded-dice';
import { TOWN_ZONE } from '../zone';
import type { SeededPitch } from './market-plans';
import { type SeededMarket } from './market-list';

export interface MarketPeople {
  dice: Dice;
  sealer: Sealer;
  today: string;
}

/** An invented person who sells, findable by an address of example.org. */
export function sellerRow(
  { dice, sealer, today }: MarketPeople,
  address: string,
  commercial = false,
) {
  const { last, firstName } = familyName(dice);
  const email = `${address}@example.org`;
  const person = { name: `${firstName()} ${last}`, phone: null, email };
  const { sealed, keyId } = sealer.seal(JSON.stringify(person));
  const joined = instantAt(addDays(today, -20), '10:00', TOWN_ZONE);
  return {
    person,
    row: {
      id: dice.string.uuid(),
      kind: commercial ? 'commercial' : 'private',
      sealed: `\\x${sealed.toString('hex')}`,
      key_id: keyId,
      email_key: sellerEmailKey(sealer, email),
      language: 'de',
      proven_at: joined,
      licence_seen_on: commercial ? addDays(today, -12) : null,
      resident: dice.datatype.boolean(0.8),
      created_at: joined,
    },
  };
}

export interface SeededBooking {
  id: string;
  sellerId: string;
  person: { name: string };
  pitches: readonly SeededPitch[];
  tables: number;
  reduced: boolean;
  takenOn: string;
}

interface Wanted {
  state: Extract<BookingState, 'confirmed' | 'waiting'>;
  pitches: readonly SeededPitch[];
  at: number;
}

/** Neighbours by one in three, the rest alone; a few pitches stay free where the market says so. */
function parties(pitches: readonly SeededPitch[], { taken, waiting }: SeededMarket): Wanted[] {
  const standing: Wanted[] = [];
  let next = 0;
  while (next < Math.round(pitches.length * taken)) {
    const first = pitches[next];
    const second = pitches[next + 1];
    const two =
      standing.length % 3 === 0 && first?.zone === 'private' && second?.zone === 'private';
    const size = two ? 2 : 1;
    standing.push({
      state: 'confirmed',
      pitches: pitches.slice(next, next + size),
      at: standing.length,
    });
    next += size;
  }
  const line = Array.from({ length: waiting }, (_, at): Wanted => ({
    state: 'waiting',
    pitches: [],
    at: standing.length + at,
  }));
  return [...standing, ...line];
}

const goodsOf = (kind: SeededMarket['kind'], dice: Dice): string[] =>
  dice.helpers.arrayElements(
    kind === 'children-flea'
      ? ['clothes', 'toys', 'books']
      : ['clothes', 'toys', 'books', 'household', 'antiques', 'crafts'],
    { min: 1, max: 3 },
  );

/** Who stands where, and who waits, with a time to set up for everybody who comes. */
export function bookingRows(
  marketId: string,
  market: SeededMarket,
  pitches: readonly SeededPitch[],
  people: MarketPeople,
) {
  const { dice, sealer, today } = people;
  const booked = parties(pitches, market).map(({ state, pitches: places, at }) => {
    const zone = places[0]?.zone ?? market.zone;
    const seller = sellerRow(people, `${market.key}-${String(at + 1)}`, zone === 'commercial');
    const id = dice.string.uuid();
    const takenOn = addDays(today, -dice.number.int({ min: 2, max: 12 }));
    return {
      seller,
      state,
      id,
      places,
      zone,
      at,
      takenOn,
      reduced: market.zone === 'private' && at % 9 === 4,
      tables: market.zone === 'private' && at % 7 === 2 ? 1 : 0,
    };
  });
  const standing = booked.filter(({ state }) => state === 'confirmed');
  const { given } = setUpSlots(
    standing.map(({ id, places }) => ({
      bookingId: id,
      street: places[0]?.street ?? '',
      fixedAt: null,
    })),
    setUpSpan(market),
  );
  return {
    sellers: booked.map(({ seller }) => seller.row),
    bookings: booked.map(({ seller, state, id, places, zone, at, takenOn, reduced, tables }) => ({
      id,
      market_id: marketId,
      seller_id: seller.row.id,
      state,
      zone,
      with_child: market.kind === 'children-flea',
      guardian_comes: market.kind === 'children-flea',
      reduced,
      pitches_wanted: Math.max(1, places.length),
      tables_hired: tables,
      goods: goodsOf(market.kind, dice),
      rank: state === 'waiting' ? at + 1 : null,
      code_hash: secretHash(arrivalCodeOf(sealer, id)),
      pitches_before: [],
      set_up_at: given.get(id) ?? null,
      told_plan_version: state === 'confirmed' ? 1 : null,
      on_the_spot: false,
      tariff: standing.some((one) => one.id === id) ? tariffOf(market) : null,
      price_cents: 0,
      created_at: minutesAfter(instantAt(takenOn, '08:00', TOWN_ZONE), at),
      version: 1,
    })),
    taken: standing.flatMap(({ id, places }) =>
      places.map((place) => ({ pitch_id: place.id, booking_id: id })),
    ),
    priced: standing.map(({ id, seller, places, tables, reduced, takenOn }): SeededBooking => ({
      id,
      sellerId: seller.row.id,
      person: seller.person,
      pitches: places,
      tables,
      reduced,
      takenOn,
    })),
  };
}

/** What a market charges, as the domain prices it. */
export const tariffOf = ({ tariff, depositCents }: SeededMarket): Tariff => ({
  lines: tariff,
  metres: 'started',
  depositCents,
});
