/** How a child goes home: by itself, with somebody of the family's list, with somebody else. */
export type Leaving = 'alone' | 'listed' | 'other';

export interface PickUpRule {
  /** What the family said; null when this event did not ask. */
  pickUp: { goesHomeAlone: boolean; fetchedBy?: string | null | undefined } | null;
  /** Somebody may not fetch this child ("Darf das Kind nicht abholen"). */
  barred: boolean;
}

export type LeavingVerdict =
  | { outcome: 'allowed' }
  | { outcome: 'ask'; reason: 'not-alone' | 'not-on-list' | 'somebody-is-barred' };

/**
 * May this child leave like this? `ask` never shuts the gate: a person decides, and gives a reason that is kept.
 * A barred person makes every unlisted way a question, also where the family named nobody. Source: product rules
 * 8 and 10, issue 3 §6 (check-out with pick-up check).
 */
export function mayLeave({ pickUp, barred }: PickUpRule, how: Leaving): LeavingVerdict {
  if (how === 'listed') return { outcome: 'allowed' };
  if (how === 'alone')
    return pickUp?.goesHomeAlone === true
      ? { outcome: 'allowed' }
      : { outcome: 'ask', reason: 'not-alone' };
  return { outcome: 'ask', reason: barred ? 'somebody-is-barred' : 'not-on-list' };
}
