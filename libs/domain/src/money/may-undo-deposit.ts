import type { JournalKind } from './journal';

/** The line that takes back what was done with a deposit; the journal itself only grows. */
const undoing = {
  'deposit-returned': 'deposit-return-reversed',
  'deposit-kept': 'deposit-keep-reversed',
} as const satisfies Partial<Record<JournalKind, JournalKind>>;

export type MayUndoDeposit =
  | { outcome: 'allowed'; kind: (typeof undoing)[keyof typeof undoing] }
  | { outcome: 'refused'; reason: 'nothing-to-undo' };

/**
 * May the last thing that was done with a deposit be taken back, and by which kind of line? Only on the same local day:
 * the cash box of a day that is over was counted. `newest`: its newest line in the journal, if there is one.
 */
export function mayUndoDeposit(
  newest: { kind: JournalKind; bookedOn: string } | undefined,
  today: string,
): MayUndoDeposit {
  const refused = { outcome: 'refused', reason: 'nothing-to-undo' } as const;
  if (newest?.bookedOn !== today) return refused;
  const { kind } = newest;
  return kind === 'deposit-returned' || kind === 'deposit-kept'
    ? { outcome: 'allowed', kind: undoing[kind] }
    : refused;
}
