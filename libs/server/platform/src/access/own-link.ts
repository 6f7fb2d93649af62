import { DomainError } from '../problems/domain-error';

/** The secret of a link, and the household that is signed in where it is opened. */
export interface OwnLink {
  secret: string;
  householdId: string | null;
}

/**
 * Links that were sent before a family was protected lie in mailboxes that others may read: for such a family, named by
 * `hiddenOf`, they open only where it is signed in itself. The answer does not say why.
 */
export function refuseHidden(hiddenOf: string | null, { householdId }: OwnLink): void {
  if (hiddenOf !== null && hiddenOf !== householdId) throw new DomainError('not-signed-in');
}
