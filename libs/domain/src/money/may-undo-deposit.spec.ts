import { journalKinds } from './journal';
import { mayUndoDeposit } from './may-undo-deposit';

describe('what was done with a deposit is taken back', () => {
  const today = '2027-05-08';

  it('by the line that is its opposite, and nothing else is', () => {
    const undone = journalKinds.flatMap((kind) => {
      const verdict = mayUndoDeposit({ kind, bookedOn: today }, today);
      return verdict.outcome === 'allowed' ? [[kind, verdict.kind]] : [];
    });
    expect(undone).toEqual([
      ['deposit-returned', 'deposit-return-reversed'],
      ['deposit-kept', 'deposit-keep-reversed'],
    ]);
  });

  it('only on the day itself, and only where something was done', () => {
    const refused = { outcome: 'refused', reason: 'nothing-to-undo' };
    const yesterday = { kind: 'deposit-kept', bookedOn: '2027-05-07' } as const;
    expect(mayUndoDeposit(yesterday, today)).toEqual(refused);
    expect(mayUndoDeposit(undefined, today)).toEqual(refused);
  });
});
