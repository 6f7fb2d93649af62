import { isInLine, occupies, type RegistrationState } from './registration-state';

/** What the office does to many registrations at once. */
export type BulkAct =
  'cancel' | 'offer' | 'place' | 'move' | 'attended' | 'missed' | 'paid' | 'confirm';

/** The least that must be known of one registration to say whether an act makes sense for it. */
export interface BulkFacts {
  state: RegistrationState;
  hasOpenOffer: boolean;
  /** What is due, in cents. */
  amountCents: number;
  paid: boolean;
  /** The first session has started: before that nobody came or stayed away. */
  begun: boolean;
}

export type BulkVerdict = { outcome: 'do' } | { outcome: 'skip'; reason: string };

const doIt: BulkVerdict = { outcome: 'do' };
const skip = (reason: string): BulkVerdict => ({ outcome: 'skip', reason });
const only = (allowed: boolean, state: RegistrationState): BulkVerdict =>
  allowed ? doIt : skip(`already-${state}`);

/**
 * May this act be done to a registration as it is now? Asked for the preview and again under the
 * lock. Reason codes of a skip: `already-<state>`, `not-waiting`, `code-missing`, `has-offer`,
 * `nothing-to-pay`, `already-paid`, `no-place`, `not-begun`. Whether a place is free is decided elsewhere.
 */
export function mayBulk(act: BulkAct, facts: BulkFacts): BulkVerdict {
  const { state } = facts;
  switch (act) {
    case 'cancel':
      return only(state === 'confirmed' || state === 'held' || isInLine(state), state);
    case 'confirm':
      return only(state === 'held' || state === 'queued', state);
    case 'offer':
    case 'place':
      return mayBeServed(facts);
    case 'move':
      return state === 'held' || state === 'queued'
        ? skip('code-missing')
        : only(state === 'confirmed' || state === 'waiting', state);
    case 'attended':
    case 'missed':
      return mayBeMarked(act, facts);
    case 'paid':
      return mayBePaid(facts);
  }
}

function mayBeServed({ state, hasOpenOffer }: BulkFacts): BulkVerdict {
  if (state === 'queued') return skip('code-missing');
  if (state !== 'waiting') return skip('not-waiting');
  return hasOpenOffer ? skip('has-offer') : doIt;
}

function mayBeMarked(act: 'attended' | 'missed', { state, begun }: BulkFacts): BulkVerdict {
  if (state === act) return skip(`already-${state}`);
  if (state === 'held' || !occupies(state)) return skip('no-place');
  return begun ? doIt : skip('not-begun');
}

function mayBePaid({ state, amountCents, paid }: BulkFacts): BulkVerdict {
  if (state === 'held' || !occupies(state)) return skip('no-place');
  if (paid) return skip('already-paid');
  return amountCents > 0 ? doIt : skip('nothing-to-pay');
}
