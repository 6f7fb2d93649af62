import { amountDue, feeDifference, isActive, type RegistrationState } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { loadEventFacts } from '../places/event-facts';
import { hasReducedFee } from '../press/decide-line';
import type { ChosenRow } from './bulk-facts';

/** How many paid places cost something else at the target: each leaves a difference to settle. */
export async function feeDifferencesAt(
  em: EntityManager,
  moving: readonly ChosenRow[],
  targetEventId: string,
  zone: string,
): Promise<number> {
  const target = (await loadEventFacts(em, [targetEventId])).get(targetEventId);
  if (target === undefined) return 0;
  const there = await siblingsThere(em, moving, targetEventId);
  return moving.filter(({ householdId, paidCents, reducedFeeUntil }) => {
    const siblingIndex = there.get(householdId) ?? 0;
    there.set(householdId, siblingIndex + 1);
    const reducedFee = hasReducedFee(reducedFeeUntil, target, zone);
    const { cents } = amountDue({ ...target.price, siblingIndex, reducedFee });
    return feeDifference({ amountCents: cents, paidCents }) !== 0;
  }).length;
}

async function siblingsThere(
  em: EntityManager,
  moving: readonly ChosenRow[],
  eventId: string,
): Promise<Map<string, number>> {
  const households = [...new Set(moving.map(({ householdId }) => householdId))];
  const rows = await rowsIn<{ household_id: string; state: RegistrationState }>(
    em,
    'select household_id, state from registration where event_id = ? and household_id = any(?::uuid[])',
    [eventId, `{${households.join(',')}}`],
  );
  const there = new Map<string, number>();
  for (const { household_id, state } of rows)
    if (isActive(state)) there.set(household_id, (there.get(household_id) ?? 0) + 1);
  return there;
}
