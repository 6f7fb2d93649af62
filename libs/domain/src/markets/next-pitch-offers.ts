import { GROUP_PATIENCE_HOURS } from '../waiting-list/turn-of';
import { hoursBetween } from '../time/elapsed';
import { assignPitches, type AssignablePitch, type PitchRequest } from './assign-pitches';
import { frontOf } from './ground-refusals';
import type { MarketZone } from './market-kind';

/** A booking in the line of a market (`queued`, `waiting`). */
export interface WaitingForPitch extends Omit<PitchRequest, 'togetherKey' | 'mostCm'> {
  sellerId: string;
  /** Front its household may still take at this market, in centimetres. */
  leftCm: number;
  /** Given under the lock, smaller = earlier, unique at the market. */
  rank: number;
  /** The e-mail code is not typed yet: nothing can be offered, but its turn is kept for it (product rule 1). */
  codeMissing: boolean;
  /** When it was asked whether fewer pitches would do; null: not yet. */
  fewerAskedAt: Date | null;
  acceptsFewer: boolean;
}

export type PitchNote =
  'no-free-pitch' | 'code-missing' | 'too-few-side-by-side' | 'somebody-before' | 'household-limit';

export interface NextPitchOffers {
  /** Keep these pitches for these bookings, in the order of the line. */
  offers: { bookingId: string; pitchIds: string[] }[];
  /** Ask once whether fewer would do. */
  ask: string[];
  /** Why everybody else is not served now, for the office. */
  notes: { bookingId: string; note: PitchNote }[];
}

const runOf = (
  { count, leftCm, ...entry }: WaitingForPitch,
  free: readonly AssignablePitch[],
): string[] | null => {
  const fewest = entry.acceptsFewer ? 1 : count;
  for (let wanted = count; wanted >= fewest; wanted -= 1) {
    const request: PitchRequest = { ...entry, count: wanted, mostCm: leftCm, togetherKey: null };
    const { given } = assignPitches([{ key: '', requests: [request] }], free);
    if (given[0]) return given[0].pitchIds;
  }
  return null;
};

/** Several are wanted, fewer are there: the booking keeps everybody of its zone behind it until it was asked and 24 h. */
const keepsWaiting = (
  entry: WaitingForPitch,
  free: readonly AssignablePitch[],
  now: Date,
): boolean =>
  entry.count > 1 &&
  !entry.acceptsFewer &&
  runOf({ ...entry, count: 1, vehicleCm: null }, free) !== null &&
  (entry.fewerAskedAt === null || hoursBetween(entry.fewerAskedAt, now) < GROUP_PATIENCE_HOURS);

/**
 * Who is offered which free pitches now (product rules 2 and 4), in the order of ranks; nobody who fits is overtaken.
 * A booking of several pitches is served when they are free side by side; until then it is asked once whether fewer would
 * do, keeps its rank, and after 24 h the next that fits is served. Whose metres do not reach is passed over: an offer
 * it could not take would keep the pitch from everybody behind it. A code that is missing keeps its pitches for its
 * hold. Call it in the transaction that frees pitches, so that what stays free is free for everybody.
 */
export function nextPitchOffers(
  line: readonly WaitingForPitch[],
  freePitches: readonly AssignablePitch[],
  now: Date,
): NextPitchOffers {
  const next: NextPitchOffers = { offers: [], ask: [], notes: [] };
  const blocked = new Set<MarketZone>();
  let free = freePitches;
  const taken = new Map<string, number>();
  for (const one of [...line].sort((a, b) => a.rank - b.rank)) {
    const { bookingId, zone, sellerId } = one;
    const entry = { ...one, leftCm: one.leftCm - (taken.get(sellerId) ?? 0) };
    const note = (why: PitchNote): void => void next.notes.push({ bookingId, note: why });
    const run = blocked.has(zone) ? null : runOf(entry, free);
    if (run !== null) {
      const front = frontOf(free.filter(({ id }) => run.includes(id)));
      taken.set(sellerId, (taken.get(sellerId) ?? 0) + front);
      free = free.filter(({ id }) => !run.includes(id));
      if (entry.codeMissing) note('code-missing');
      else next.offers.push({ bookingId, pitchIds: run });
    } else if (blocked.has(zone)) {
      note('somebody-before');
    } else if (runOf({ ...entry, leftCm: Infinity }, free) !== null) {
      note('household-limit');
    } else if (keepsWaiting(entry, free, now)) {
      blocked.add(zone);
      if (entry.fewerAskedAt === null && !entry.codeMissing) next.ask.push(bookingId);
      note('too-few-side-by-side');
    } else {
      note(free.some((pitch) => pitch.zone === zone) ? 'too-few-side-by-side' : 'no-free-pitch');
    }
  }
  return next;
}
