import type { ClearanceView } from '@dabei/contracts';
import { clearanceEndsOn, clearanceStanding, type Clearance } from '@dabei/domain';

/** A person with the clearance beside it, as the database gives them. */
export interface PersonRow {
  account_id: string;
  name: string;
  seen_on: string | null;
  issued_on: string | null;
  relevant_entry: boolean | null;
  erase_on: string | null;
}

/** Columns of `staff s left join clearance l`. */
export const personColumns = `s.account_id, s.name, l.seen_on::text, l.issued_on::text,
  l.relevant_entry, l.erase_on::text`;

export function clearanceOf(
  row: Pick<PersonRow, 'seen_on' | 'issued_on' | 'relevant_entry'>,
): Clearance | null {
  const { seen_on: seenOn, issued_on: issuedOn, relevant_entry: relevantEntry } = row;
  if (seenOn === null || issuedOn === null || relevantEntry === null) return null;
  return { seenOn, issuedOn, relevantEntry };
}

/** How a person stands today, in the words of the contract. */
export function personStanding(row: PersonRow, today: string): ClearanceView {
  return {
    accountId: row.account_id,
    name: row.name,
    standing: clearanceStanding(clearanceOf(row), today),
    seenOn: row.seen_on,
    issuedOn: row.issued_on,
    endsOn: row.seen_on === null ? null : clearanceEndsOn(row.seen_on),
    eraseOn: row.erase_on,
  };
}
