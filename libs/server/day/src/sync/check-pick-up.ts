import type { DayAction } from '@dabei/contracts';
import { mayLeave } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { SyncContext } from './sync-context';

type Check =
  { outcome: 'fine'; overridden: string | null } | { outcome: 'refused'; reason: 'needs-reason' };

/** Nobody leaves beside the family's list without somebody's reason; the gate itself is never shut. */
export async function checkPickUp(
  context: SyncContext,
  { kind, registrationId, leaving }: DayAction,
): Promise<Check> {
  if (kind !== 'check-out' || leaving === undefined || leaving.how === 'listed')
    return { outcome: 'fine', overridden: null };
  const rule = {
    pickUp: context.pickUps.get(registrationId) ?? null,
    barred: await isBarred(context, registrationId),
  };
  const verdict = mayLeave(rule, leaving.how);
  if (verdict.outcome === 'allowed') return { outcome: 'fine', overridden: null };
  return leaving.because === ''
    ? { outcome: 'refused', reason: 'needs-reason' }
    : { outcome: 'fine', overridden: verdict.reason };
}

async function isBarred({ em }: SyncContext, registrationId: string): Promise<boolean> {
  const rows = await rowsIn(
    em,
    'select 1 from pick_up_bar b join registration r on r.child_id = b.child_id where r.id = ?',
    [registrationId],
  );
  return rows.length > 0;
}
