import { mayTakePlace } from '../../registrations/may-take-place';
import type { PolicyInput } from '../../registrations/policy-input';
import type { Verdict } from '../../registrations/verdict';

/**
 * May this child be given a place at this event by the draw? The one policy (`mayTakePlace`), asked as if
 * registration were open: wishing has a window of its own (`wishWindow`). `existing` holds the places the child
 * already has and nothing it only wishes for: two wishes may collide, the draw gives at most one of them.
 *
 * A refused wish stays on its list with the reason; the family decides what to do with it, and the draw leaves it
 * out.
 */
export function mayWish(input: PolicyInput): Verdict {
  const { campaign } = input;
  return mayTakePlace({
    ...input,
    channel: 'family',
    campaign: { ...campaign, phase: 'open', opensAt: null, closesAt: null },
  });
}
