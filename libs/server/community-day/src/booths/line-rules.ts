import { countsAsBooth } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { boothsOfDay, type StoredBooth } from '../facts/booth';
import type { BoothCall } from '../facts/booth-call';
import { boothDrawOf } from '../facts/booth-draw';

/** The line of a draw is frozen and its number is not known yet: whoever is in it stays as it is. */
export async function isSealed(em: EntityManager, dayId: string): Promise<boolean> {
  const draw = await boothDrawOf(em, dayId);
  return draw !== null && draw.number === null;
}

/** Complete, and not out: whom the office took out by hand it decides about itself. */
export const isInLine = ({ state, byHand }: StoredBooth): boolean =>
  state === 'complete' && byHand?.choice !== 'out';

/** Who is in the line and how many there is room for, under the lock of the call. */
export interface LineStanding {
  complete: number;
  free: number;
  /** Ranks of those who wait, the next first. */
  waiting: number[];
  /** null: the office decides. */
  refusal: 'booth-call-open' | 'booth-draw-decides' | null;
}

/**
 * Where the lot decides, the office chooses from the line only once it has spoken, or after the deadline if all fit.
 * Who waits already is chosen as places become free.
 */
export async function lineStanding(
  em: EntityManager,
  { dayId, places, allocation, closesAt }: BoothCall,
  now: Date,
): Promise<LineStanding> {
  const booths = await boothsOfDay(em, dayId);
  const complete = booths.filter(isInLine).length;
  const waiting = booths
    .flatMap(({ state, rank }) => (state === 'waiting' ? [rank ?? 0] : []))
    .sort((a, b) => a - b);
  const free = places - booths.filter(({ state }) => countsAsBooth(state)).length;
  const draw = await boothDrawOf(em, dayId);
  const waitsForLot = allocation === 'draw' && (draw?.number ?? null) === null;
  // what nobody has checked yet is in the line as soon as it is
  const unchecked = booths.filter(({ state }) => state === 'submitted').length;
  const late = complete + unchecked > free ? 'booth-draw-decides' : null;
  return {
    ...{ complete, free, waiting },
    refusal: !waitsForLot ? null : now < closesAt ? 'booth-call-open' : late,
  };
}
