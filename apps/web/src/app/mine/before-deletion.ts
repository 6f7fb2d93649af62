import type { RegistrationView } from '@dabei/contracts';

const active: readonly RegistrationView['state'][] = ['held', 'queued', 'confirmed', 'waiting'];

/** Registrations that stand between a family and the end of its account: alive, and not over yet. */
export function beforeDeletion(
  registrations: readonly RegistrationView[],
  now: number,
): RegistrationView[] {
  return registrations.filter(
    ({ state, event }) =>
      active.includes(state) && event.sessions.some(({ endsAt }) => Date.parse(endsAt) > now),
  );
}
