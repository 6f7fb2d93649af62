import type { WishChildInput, WishStart } from '@dabei/contracts';
import { dateOfParts } from '../../registration/birth-date';
import type { DraftChild, DraftPeople } from '../../registration/draft';

export function wishChildOf(child: DraftChild): WishChildInput {
  return {
    key: child.key,
    firstName: child.firstName.trim(),
    lastName: child.lastName.trim(),
    birthDate: dateOfParts(child) ?? '',
  };
}

/** A new family as the one request that mails the code. */
export function wishStartBody(
  { guardian, children }: DraftPeople,
  language: WishStart['guardian']['language'],
): WishStart {
  return {
    guardian: {
      firstName: guardian.firstName.trim(),
      lastName: guardian.lastName.trim(),
      email: guardian.email.trim(),
      phone: guardian.phone.trim(),
      resident: guardian.resident,
      language,
    },
    children: children.map(wishChildOf),
  };
}
