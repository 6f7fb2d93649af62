import { isActive, occupies, type RegistrationState } from '../registrations/registration-state';
import type { Span } from '../registrations/span';

/** A registration of one side, of a child that both families have. */
export interface MergedRegistration {
  /** The same key on both sides for the same child. */
  childKey: string;
  eventId: string;
  state: RegistrationState;
  overlapOverridden: boolean;
  sessions: readonly Span[];
}

export interface MergeSide {
  protected: boolean;
  hasConfirmedEmail: boolean;
  /** Children somebody may not fetch, by key. */
  barred: readonly string[];
  registrations: readonly MergedRegistration[];
}

export type MergeCollision =
  | { kind: 'same-event' | 'overlap' | 'pick-up'; childKey: string; eventIds: readonly string[] }
  | { kind: 'two-emails' | 'protected' };

/**
 * What forbids that two families become one until a person has decided: a child that would be registered twice for
 * one event, or be in two places at once, or of which each side says who may not fetch it; two confirmed e-mail addresses, of which each opens its own family; a
 * protected family, to which nobody is added (product rules 1 and 10). Empty: they can be joined.
 */
export function mergeCollisions(keeps: MergeSide, goes: MergeSide): MergeCollision[] {
  const collisions: MergeCollision[] = [];
  if (keeps.protected || goes.protected) collisions.push({ kind: 'protected' });
  if (keeps.hasConfirmedEmail && goes.hasConfirmedEmail) collisions.push({ kind: 'two-emails' });
  for (const childKey of keeps.barred.filter((key) => goes.barred.includes(key))) {
    collisions.push({ kind: 'pick-up', childKey, eventIds: [] });
  }
  for (const one of keeps.registrations.filter(({ state }) => isActive(state))) {
    for (const other of goes.registrations.filter(({ state }) => isActive(state))) {
      const { childKey } = one;
      if (childKey !== other.childKey) continue;
      if (one.eventId === other.eventId) {
        collisions.push({ kind: 'same-event', childKey, eventIds: [one.eventId] });
      } else if (bothAtOnce(one, other)) {
        collisions.push({ kind: 'overlap', childKey, eventIds: [one.eventId, other.eventId] });
      }
    }
  }
  return collisions;
}

function bothAtOnce(one: MergedRegistration, other: MergedRegistration): boolean {
  if (!occupies(one.state) || !occupies(other.state)) return false;
  if (one.overlapOverridden || other.overlapOverridden) return false;
  return one.sessions.some((a) =>
    other.sessions.some((b) => a.startsAt < b.endsAt && b.startsAt < a.endsAt),
  );
}
