import { DomainError, violatedConstraint } from '@dabei/server/platform';

const reasons: Record<string, string> = {
  child_in_two_places: 'overlap',
  registration_once: 'already-registered',
  child_once: 'already-there',
  quota_capacity: 'full',
};

/** What the database's own guards refuse is a conflict of two requests at once, told as its reason. */
export function asConflict(error: unknown): never {
  const reason = reasons[violatedConstraint(error) ?? ''];
  if (reason !== undefined) throw new DomainError('conflict', { reason });
  throw error;
}
