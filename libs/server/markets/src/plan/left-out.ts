import type { PlanConsequences, PlanPitch } from '@dabei/contracts';
import type { Standing } from './standing';

/** Pitches that somebody has and a drawing leaves out. They cannot go: their seller is moved first. */
export function leftOut(
  now: readonly PlanPitch[],
  after: readonly { id: string }[],
  standing: readonly Standing[],
): PlanConsequences['refused'] {
  const kept = new Set(after.map(({ id }) => id));
  const numbers = new Map(now.map(({ id, number }) => [id, number]));
  return standing
    .filter(({ pitchId }) => !kept.has(pitchId))
    .map(({ pitchId, bookingId }) => ({ bookingId, number: numbers.get(pitchId) ?? '' }));
}
