import { instantAt } from '@dabei/domain';
import { buildTown, type TownPlan } from '../build-town';
import { type Town } from '../town';
import { TOWN_ZONE } from '../zone';

/** A town as seen on a day in November 2026, unless the test says otherwise. */
export function aTown(plan: Partial<TownPlan> = {}): Town {
  const today = plan.today ?? '2026-11-22';
  return buildTown({
    today,
    now: instantAt(today, '12:00', TOWN_ZONE),
    size: 1,
    seed: 1,
    secrets: {
      accessCodeHash: (code) => `code-${code}`,
      offerTokenHash: (offerId) => `token-${offerId}`,
    },
    ...plan,
  });
}
