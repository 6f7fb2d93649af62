import type { OrganisationInput } from '@dabei/contracts';
import { searchKey } from '@dabei/domain';

/** What is typed, with the key it is found by. */
export function organisationFields(input: OrganisationInput) {
  return { ...input, searchKey: searchKey(input.name) };
}
