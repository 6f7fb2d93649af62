import {
  adjacentRuns,
  neighbourhood,
  stretchesOf,
  type Neighbourhood,
  type Neighbourly,
} from '../plan';
import { drawParties, type DrawParty } from './draw-parties';
import { frontOf } from './ground-refusals';
import type { MarketZone, PitchKind } from './market-kind';

export interface AssignablePitch extends Neighbourly {
  kind: PitchKind;
  zone: MarketZone;
}

/** One booking that waits for pitches. */
export interface PitchRequest {
  bookingId: string;
  count: number;
  zone: MarketZone;
  vehicleCm: number | null;
  /** Front it may have at most; left out where nobody counts its metres here. */
  mostCm?: number;
  /** Neighbours who want to stand together share a word; null: alone. */
  togetherKey: string | null;
}

/** Neighbours who stand together, or one alone: they are drawn as one, with one lot. */
export type PitchParty = DrawParty<PitchRequest>;

export interface Assigned {
  bookingId: string;
  pitchIds: string[];
  /** false: it wanted to stand beside others, and no stretch was long enough for all of them. */
  together: boolean;
}

export interface AssignedPitches {
  given: Assigned[];
  /** They wait, in the order of the parties. */
  leftOver: string[];
}

/** The parties of a draw of pitches: neighbours of one zone who share a word are one. */
export function pitchParties(requests: readonly PitchRequest[]): PitchParty[] {
  return drawParties(
    requests,
    ({ bookingId }) => bookingId,
    ({ zone }) => zone,
  );
}

class FreeGround {
  private readonly beside: Neighbourhood;
  private free: readonly AssignablePitch[];

  constructor(pitches: readonly AssignablePitch[]) {
    this.beside = neighbourhood(pitches);
    this.free = pitches;
  }

  /** The first run in the shortest stretch that is long enough: long stretches stay for those who need them. */
  runFor(requests: readonly PitchRequest[]): string[] | null {
    const count = requests.reduce((sum, request) => sum + request.count, 0);
    const fitting = this.free.filter((pitch) => requests.every((one) => fits(pitch, one)));
    const stretches = stretchesOf(fitting, this.beside)
      .filter((ids) => ids.length >= count)
      .sort((a, b) => a.length - b.length);
    for (const stretch of stretches) {
      const within = fitting.filter(({ id }) => stretch.includes(id));
      const run = within
        .flatMap(({ id }) => adjacentRuns(within, id, count, this.beside))
        .find((ids) => this.hasRightLength(ids, requests));
      if (run) return run;
    }
    return null;
  }

  private hasRightLength(run: readonly string[], requests: readonly PitchRequest[]): boolean {
    let at = 0;
    return requests.every(({ count, vehicleCm, mostCm = Infinity }) => {
      const own = run.slice(at, (at += count));
      const front = frontOf(this.free.filter(({ id }) => own.includes(id)));
      return front >= (vehicleCm ?? 0) && front <= mostCm;
    });
  }

  take(ids: readonly string[]): void {
    this.free = this.free.filter(({ id }) => !ids.includes(id));
  }
}

const fits = (
  pitch: AssignablePitch,
  { zone, vehicleCm, mostCm = Infinity }: PitchRequest,
): boolean =>
  pitch.zone === zone &&
  (vehicleCm === null || pitch.kind === 'vehicle') &&
  pitch.widthCm <= mostCm;

/**
 * Gives pitches to parties in the order given (their lots, or the order of the office). Several pitches of one booking
 * always stand side by side; a party gets one stretch, or its members one by one where no stretch is long enough. All
 * of a booking or none of it; nobody who could be served is passed over. Deterministic for an order of pitches.
 */
export function assignPitches(
  parties: readonly PitchParty[],
  freePitches: readonly AssignablePitch[],
): AssignedPitches {
  const ground = new FreeGround(freePitches);
  const given: Assigned[] = [];
  const leftOver: string[] = [];
  for (const { requests } of parties) {
    const stretch = requests.length > 1 ? ground.runFor(requests) : null;
    let at = 0;
    for (const request of requests) {
      const run = stretch ? stretch.slice(at, (at += request.count)) : ground.runFor([request]);
      if (run === null) {
        leftOver.push(request.bookingId);
        continue;
      }
      ground.take(run);
      const together = stretch !== null || requests.length === 1;
      given.push({ bookingId: request.bookingId, pitchIds: run, together });
    }
  }
  return { given, leftOver };
}
