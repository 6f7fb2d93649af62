import type { MyPitchBookings, OwnBooking } from '@dabei/contracts';
import { feeStays, localDateOf, moveBooking, type BookingState } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  Sealer,
  arrivalCodeOf,
  bookingToken,
  rowsIn,
  type Config,
  type OwnLink,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { billedPrice } from '../bookings/billed-price';
import { priceToCome } from '../bookings/booking-price';
import { storedDraw, ticketOf } from '../draw/market-draw-facts';
import { marketWithId, type Market } from '../facts/market';
import { knownBooking } from './known-booking';

interface Row {
  id: string;
  marketId: string;
  state: BookingState;
  zone: OwnBooking['zone'];
  pitchesWanted: number;
  setUpAt: string | null;
  offerUntil: string | null;
  fewerAsked: boolean;
  owesNothing: boolean;
  ahead: number;
  pitchIds: string[];
  numbers: string[];
}

const nothing = { feeCents: 0, depositCents: 0 };

/** The most bookings of one family that are shown. */
const MOST = 50;

/** A seller's own booking: its number, its time, what it costs, and what can still be done. */
@Injectable()
export class OwnBookingQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  async read(link: OwnLink): Promise<OwnBooking> {
    const today = await this.today();
    return this.database.transact(async (em) => {
      const { id } = await knownBooking(em, this.sealer, link);
      const [row] = await rowsOf(em, [id]);
      if (row === undefined) throw new Error('a known booking is there');
      return this.view(em, row, today);
    });
  }

  /** Of a family that is signed in: what it took, waits for, or had. What was never confirmed is left out. */
  async mine(householdId: string): Promise<MyPitchBookings> {
    const today = await this.today();
    return this.database.transact(async (em) => {
      const ids = await rowsIn<{ id: string }>(
        em,
        `select b.id from pitch_booking b join seller s on s.id = b.seller_id join market m on m.id = b.market_id
         where s.household_id = ? and m.phase <> 'erased' and b.state not in ('held', 'queued')
           and not (b.state = 'expired' and b.rank is null)
         order by m.held_on desc, b.created_at desc limit ${String(MOST)}`,
        [householdId],
      );
      const rows = await rowsOf(
        em,
        ids.map(({ id }) => id),
      );
      const bookings: OwnBooking[] = [];
      for (const row of rows) bookings.push(await this.view(em, row, today));
      return { bookings };
    });
  }

  private async view(
    em: EntityManager,
    { id, marketId, ahead, offerUntil, ...row }: Row,
    today: string,
  ): Promise<OwnBooking> {
    const market = await marketWithId(em, marketId);
    // what was billed is what it costs; an offer says what it would, and who has no pitch owes nothing
    const price =
      (await billedPrice(em, id)) ??
      (row.pitchIds.length > 0 ? await priceToCome(em, market, id) : nothing);
    const awaitsLots =
      market.allocation === 'draw' &&
      row.state === 'waiting' &&
      ((await storedDraw(em, market.id))?.number ?? null) === null;
    const certain = row.state === 'confirmed' || row.state === 'arrived';
    return {
      ...row,
      secret: bookingToken(this.sealer, id),
      market: shownMarket(market),
      ahead: (row.state === 'waiting' || row.state === 'queued') && !awaitsLots ? ahead : null,
      awaitsLots,
      draw: market.allocation === 'draw' ? await ticketOf(em, { bookingId: id }) : null,
      offerUntil: offerUntil === null ? null : new Date(offerUntil).toISOString(),
      cancellable:
        moveBooking(row.state, 'cancel').outcome === 'moved' &&
        market.phase !== 'over' &&
        market.calledOffAt === null,
      cancelCosts: row.state === 'confirmed' && feeStays({ how: 'cancelled', on: today }, market),
      ...price,
      arrivalCode: certain ? arrivalCodeOf(this.sealer, id) : null,
    };
  }

  private async today(): Promise<string> {
    return localDateOf(await this.clock.now(), this.config.townZone);
  }
}

function shownMarket({ calledOffAt, ...market }: Market): OwnBooking['market'] {
  const { slug, kind, title, place, heldOn, opensAt, closesAt, releaseAt } = market;
  const { phase, cancelFreeUntil, terms, calledOffWords } = market;
  return {
    ...{ slug, kind, title, place, heldOn, opensAt, closesAt, releaseAt },
    ...{ phase, cancelFreeUntil, terms, calledOffWords },
    calledOff: calledOffAt !== null,
  };
}

function rowsOf(em: EntityManager, ids: readonly string[]): Promise<Row[]> {
  return rowsIn<Row>(
    em,
    `select b.id, b.market_id as "marketId", b.state, b.zone, b.pitches_wanted as "pitchesWanted",
       to_char(b.set_up_at, 'HH24:MI') as "setUpAt", b.offer_until as "offerUntil",
       b.state = 'waiting' and b.fewer_asked_at is not null and b.accepts_fewer is not true as "fewerAsked",
       b.storm_told is not null and b.price_cents > 0 as "owesNothing",
       (select count(*)::int from pitch_booking o where o.market_id = b.market_id and o.zone = b.zone
          and o.state in ('queued', 'waiting') and o.rank < b.rank) as ahead,
       coalesce((select array_agg(p.id::text order by length(p.number), p.number)
         from pitch_taken t join pitch p on p.id = t.pitch_id where t.booking_id = b.id), '{}') as "pitchIds",
       coalesce((select array_agg(p.number order by length(p.number), p.number)
         from pitch_taken t join pitch p on p.id = t.pitch_id where t.booking_id = b.id), '{}') as numbers
     from pitch_booking b join market m on m.id = b.market_id where b.id = any(?::uuid[])
     order by m.held_on desc, b.created_at desc`,
    [`{${ids.join(',')}}`],
  );
}
