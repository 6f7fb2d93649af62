import type { DayLook, DayPitch, MarketDay } from '@dabei/contracts';
import { minutesToRelease, priceOf, sumCents, type Tariff } from '@dabei/domain';
import { CONFIG, Clock, Database, Sealer, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { pitchesOf, type PlanPitchRow } from '../bookings/plan-pitches';
import { neededMarket, tariffOf, type Market } from '../facts/market';
import { closedBecause, releasedAtOf } from './day-gate';
import { dayBookingOf, dayRows, dayWaitingOf, type DayRow } from './day-rows';

const shown = ['held', 'offered', 'confirmed', 'arrived', 'released', 'waiting'] as const;

/** Market morning in one answer, in a handful of statements however many pitches there are. */
@Injectable()
export class MarketDayQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  async read(slug: string): Promise<MarketDay> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const market = await neededMarket(em, slug);
      const tariff = await tariffOf(em, market);
      const rows = await dayRows(em, { marketId: market.id, states: shown });
      const spot = new Set(rows.filter(({ onTheSpot }) => onTheSpot).map(({ id }) => id));
      const pitches = (await pitchesOf(em, market.id)).map((row) =>
        pitchOf(row, row.takenBy !== null && spot.has(row.takenBy), tariff),
      );
      const isWaiting = ({ state }: DayRow): boolean => state === 'waiting';
      const waiting = rows.filter(isWaiting);
      const bookings = rows.filter((row) => !isWaiting(row));
      return {
        market: shownMarket(market),
        closedBecause: closedBecause(market, now, this.config.townZone),
        minutesToRelease: minutesToRelease(now, releasedAtOf(market, this.config.townZone)),
        counts: {
          ...countsOf(pitches),
          released: bookings.filter(({ state }) => state === 'released').length,
          waiting: waiting.length,
        },
        pitches,
        bookings: bookings.map((row) => dayBookingOf(this.sealer, row)),
        waiting: waiting.map((row) => dayWaitingOf(this.sealer, row)),
      };
    });
  }
}

function shownMarket({ calledOffAt, ...market }: Market): MarketDay['market'] {
  const { slug, kind, title, place, phase, heldOn, setUpFrom, opensAt, closesAt } = market;
  const { allocation, releaseAt, calledOffWords, feeStaysAfterRelease, depositCents } = market;
  return {
    ...{ slug, kind, title, place, phase, heldOn, setUpFrom, opensAt, closesAt },
    ...{ allocation, releaseAt, calledOffWords, feeStaysAfterRelease, depositCents },
    calledOff: calledOffAt !== null,
  };
}

function lookOf({ takenAs }: PlanPitchRow, isOnTheSpot: boolean): DayLook {
  if (takenAs === null) return 'free';
  if (takenAs === 'arrived') return isOnTheSpot ? 'on-the-spot' : 'arrived';
  return takenAs === 'confirmed' ? 'expected' : 'held';
}

function pitchOf(row: PlanPitchRow, isOnTheSpot: boolean, tariff: Tariff): DayPitch {
  const { id, number, street, kind, zone, widthCm, depthCm } = row;
  const alone = { zone, pitches: [row], tablesHired: 0, vehicleCm: null, reduced: false };
  const fees = priceOf({ ...alone, onTheSpot: true }, { ...tariff, depositCents: 0 });
  return {
    ...{ id, number, street, kind, zone, widthCm, depthCm },
    look: lookOf(row, isOnTheSpot),
    bookingId: row.takenBy,
    spotCents: sumCents(fees.map(({ cents }) => cents)),
  };
}

function countsOf(pitches: readonly DayPitch[]): Omit<MarketDay['counts'], 'released' | 'waiting'> {
  const like = (wanted: DayLook): number => pitches.filter(({ look }) => look === wanted).length;
  return {
    pitches: pitches.length,
    arrived: like('arrived'),
    missing: like('expected'),
    free: like('free'),
    onTheSpot: like('on-the-spot'),
    held: like('held'),
  };
}
