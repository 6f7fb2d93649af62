import fc from 'fast-check';
import { HISTORY_STEPS, redoStep, startHistory, undoStep, withStep } from './plan-history';

describe('steps of drawing', () => {
  it('are taken back and done again', () => {
    const drawn = withStep(withStep(startHistory('empty'), 'one'), 'two');
    expect(undoStep(drawn).present).toBe('one');
    expect(undoStep(undoStep(undoStep(drawn))).present).toBe('empty');
    expect(redoStep(undoStep(drawn))).toEqual(drawn);
  });

  it('forget what was taken back once something else is drawn', () => {
    const other = withStep(undoStep(withStep(startHistory('empty'), 'one')), 'other');
    expect(redoStep(other)).toBe(other);
    expect(undoStep(other).present).toBe('empty');
  });

  it('do nothing where there is nothing to take back or do again', () => {
    const empty = startHistory('empty');
    expect([undoStep(empty), redoStep(empty)]).toEqual([empty, empty]);
  });

  it('are remembered up to a number', () => {
    let history = startHistory(0);
    for (let step = 1; step <= HISTORY_STEPS + 5; step += 1) history = withStep(history, step);
    expect(history.past).toHaveLength(HISTORY_STEPS);
    expect(history.past[0]).toBe(5);
  });

  it('come back to the same by as many steps forward as backward', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 20 }), fc.nat(25), (values, back) => {
        const drawn = values.reduce((history, value) => withStep(history, value), startHistory(-1));
        const steps = Math.min(back, values.length);
        let history = drawn;
        for (let at = 0; at < steps; at += 1) history = undoStep(history);
        expect(history.present).toBe([-1, ...values][values.length - steps]);
        for (let at = 0; at < steps; at += 1) history = redoStep(history);
        expect(history).toEqual(drawn);
      }),
    );
  });
});
