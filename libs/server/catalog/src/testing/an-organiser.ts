import { permissionsOf, type OwnEventInput } from '@dabei/contracts';
import type { StaffCaller } from '@dabei/server/platform';
import { ownInputOf } from '../submission/own-input';
import { anEventInput, aStaffMember } from './an-event-input';

/** Somebody who works for these organisations and for nobody else. */
export function anOrganiser(...organisationIds: string[]): StaffCaller {
  return {
    ...aStaffMember,
    accountId: `organiser-of-${organisationIds.join('-')}`,
    bundles: ['organiser'],
    organisationIds,
    permissions: permissionsOf({ bundles: ['organiser'], secondFactor: false }),
  };
}

/** What an organiser types for a simple event. */
export function anOwnInput(
  organisationId: string,
  more: Partial<OwnEventInput> = {},
): OwnEventInput {
  return { ...ownInputOf(anEventInput(organisationId)), ...more };
}
