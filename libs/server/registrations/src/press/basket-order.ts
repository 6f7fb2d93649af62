import type { BasketChild, BasketLine, ChildStatistics, GuardianInput } from '@dabei/contracts';
import type { ToldRefusal } from '@dabei/domain';

/** What staff has decided to allow although a rule refuses, and why. */
export interface Override {
  eventId: string;
  childKey: string;
  reasons: string[];
  because: string;
}

/** For whom the basket is: a known household, or one that is made on the way. */
export type BasketHousehold =
  | { kind: 'known'; householdId: string }
  | {
      kind: 'new';
      guardian: Omit<GuardianInput, 'email' | 'phone'> & {
        email: string | null;
        phone: string | null;
      };
      contactBy: 'mail' | 'phone' | 'letter';
    };

/** One pressed button, whoever pressed it. */
export interface BasketOrder {
  channel: 'family' | 'office';
  /** The place is held until the code is typed; otherwise it is confirmed at once. */
  codeNeeded: boolean;
  household: BasketHousehold;
  children: BasketChild[];
  lines: BasketLine[];
  overrides: Override[];
  feeIsDifficult: boolean;
  /** Voluntary answers for counts; they decide nothing. */
  statistics?: ChildStatistics[];
  buttonText: string;
  actorId: string | null;
  /** Moved by the office: the family hears of it in another mail, and it is no new place. */
  moved?: { firstPressedAt: Date };
}

/** What was decided for one child at one event, before anything is written. */
export type Decision =
  | { outcome: 'place'; quotaId: string }
  | { outcome: 'line' }
  | { outcome: 'refused'; refusals: ToldRefusal[] };
