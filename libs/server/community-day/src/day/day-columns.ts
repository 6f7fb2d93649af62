import type { CommunityDayInput } from '@dabei/contracts';
import { instantAt } from '@dabei/domain';
import { DomainError } from '@dabei/server/platform';

/** Column and value of everything the office sets; 422 where sign-up or free cancelling would end after the day. */
export function dayColumns(input: CommunityDayInput, zone: string): [string, unknown][] {
  const end = instantAt(input.heldOn, input.closesAt, zone);
  const issues = (['signUpFrom', 'cancelFreeUntil'] as const)
    .filter((path) => new Date(input[path]) > end)
    .map((path) => ({ path, code: 'too-late' }));
  if (issues.length > 0) throw new DomainError('invalid', { issues });
  return [
    ['title', input.title],
    ['intro', input.intro],
    ['place', input.place],
    ['held_on', input.heldOn],
    ['opens_at', input.opensAt],
    ['closes_at', input.closesAt],
    ['sign_up_from', input.signUpFrom],
    ['cancel_free_until', input.cancelFreeUntil],
    ['grace_minutes', input.graceMinutes],
    ['shifts_in_a_row', input.shiftsInARow],
    ['pause_minutes', input.pauseMinutes],
    ['youth_until', input.youthUntil],
    ['youth_hours', input.youthHours],
    ['emergency', input.emergency],
    ['erase_on', input.eraseOn],
  ];
}
