import type { BillPosition } from '@dabei/domain';
import type { Sealed } from '../sealing/seal-text';

/** What money is owed for: its own context knows what that is, the bill keeps words and an id. */
export interface BillSubject {
  type: string;
  id: string;
}

export interface NewBillPosition extends BillPosition {
  /** As it is printed, in German: "3 Meter, Standplatz 17". */
  words: string;
  /** Let go by the office: the price of the thing stays, less is asked for. */
  waived?: boolean;
}

export interface BillOrder {
  /** The action, by its kind and id: everything one payer owes in it stands on one bill. */
  group: BillSubject;
  payer: { householdId: string } | { sellerId: string };
  /** Name and address as JSON (`payerText`), for the printed bill; never looked up in the open. */
  sealedPayer: Sealed | null;
  /** Title of the action; the reference begins with its letters. */
  title: string;
  /** Local date of the action; null: none. A bill is due before it. */
  heldOn: string | null;
  subject: BillSubject;
  /** At least one; positions of zero cents are left out. */
  positions: readonly NewBillPosition[];
  actorId?: string | null;
}

export interface WrittenBill {
  id: string;
  reference: string;
  /** What was charged now. */
  cents: number;
}
