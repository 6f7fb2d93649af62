import { localDateOf } from '../time/local-time';
import { ageFor } from './age';
import { firstStart } from './span';
import type { PolicyInput } from './policy-input';
import type { Refusal } from './verdict';

function ageRefusals({ event, child, zone }: PolicyInput): Refusal[] {
  const start = firstStart(event.sessions);
  if (start === null) return [];
  const { min, max } = event.ageRule;
  const age = ageFor(event.ageRule, child.birthDate, localDateOf(start, zone));
  if (min !== null && age < min) return [{ reason: 'too-young', minAge: min, age }];
  if (max !== null && age > max) return [{ reason: 'too-old', maxAge: max, age }];
  return [];
}

function residenceRefusals({ event, campaign, child, now, zone }: PolicyInput): Refusal[] {
  const until = event.residentsFirstUntil ?? campaign.residentsFirstUntil;
  if (child.resident || until === null || localDateOf(now, zone) > until) return [];
  return [{ reason: 'residents-only', until }];
}

/** Is the event meant for this child: its age, and residents first until a date (inside)? */
export function audienceRefusals(input: PolicyInput): Refusal[] {
  return [...ageRefusals(input), ...residenceRefusals(input)];
}
