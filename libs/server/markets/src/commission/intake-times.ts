import { instantAt, localTimeOf, slotTimes } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CommissionFacts } from './commission-facts';

/** The slots of the day of handing in with the places left in each; empty where there are no appointments. */
export async function intakeTimes(
  em: EntityManager,
  { id, intakeOn, intakeFrom, intakeUntil, intakeMinutes, intakePerSlot }: CommissionFacts,
  zone: string,
): Promise<{ at: string; free: number }[]> {
  if (intakeOn === null || intakeFrom === null || intakeUntil === null) return [];
  const taken = await rowsIn<{ at: string; count: number }>(
    em,
    `select to_json(intake_at)#>>'{}' as at, count(*)::int as count from seller_number
     where market_id = ? and intake_at is not null and state not in ('cancelled', 'expired') group by intake_at`,
    [id],
  );
  const load = new Map(taken.map(({ at, count }) => [new Date(at).getTime(), count]));
  return slotTimes({ from: intakeFrom, until: intakeUntil, minutes: intakeMinutes }).map((at) => ({
    at,
    free: Math.max(0, intakePerSlot - (load.get(instantAt(intakeOn, at, zone).getTime()) ?? 0)),
  }));
}

/** The wall-clock time of an appointment. */
export const intakeTimeOf = (at: string | null, zone: string): string | null =>
  at === null ? null : localTimeOf(new Date(at), zone);
