import type { CampaignView } from '@dabei/contracts';

export type RegistrationNow =
  'not-yet' | 'wishing' | 'drawing' | 'open' | 'closed' | 'running' | 'done';

/** Whether a family could press the button at this moment, by the server's clock. */
export function registrationNow(
  { phase, opensAt, closesAt }: Pick<CampaignView, 'phase' | 'opensAt' | 'closesAt'>,
  now: number,
): RegistrationNow {
  if (phase === 'draft' || phase === 'announced') return 'not-yet';
  if (phase === 'wishing' || phase === 'drawing') return phase;
  if (phase === 'running') return 'running';
  if (phase === 'done' || phase === 'erased') return 'done';
  if (phase === 'closed') return 'closed';
  if (opensAt && Date.parse(opensAt) > now) return 'not-yet';
  return closesAt && Date.parse(closesAt) <= now ? 'closed' : 'open';
}
