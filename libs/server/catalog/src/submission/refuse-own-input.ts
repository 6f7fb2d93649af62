import type { OwnEventInput } from '@dabei/contracts';
import { DomainError, type StaffCaller } from '@dabei/server/platform';
import { inputIssues } from '../editor/input-issues';
import { fullInput } from './own-input';

/** What cannot be, and events in the name of somebody else. */
export function refuseOwnInput(own: OwnEventInput, staff: StaffCaller, zone: string): void {
  const issues = inputIssues(fullInput(own), zone, 'event.');
  if (!staff.organisationIds.includes(own.organisationId))
    issues.push({ path: 'event.organisationId', code: 'unknown' });
  if (issues.length > 0) throw new DomainError('invalid', { issues });
}
