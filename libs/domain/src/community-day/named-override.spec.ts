import { isNamed, refusalsLeft } from './named-override';

const refusals = [{ reason: 'far' }, { reason: 'taken' }] as const;

describe('a named override', () => {
  it.each([
    [null, false],
    [{ by: '', reason: 'a long hose' }, false],
    [{ by: 'staff-1', reason: '  ' }, false],
    [{ by: 'staff-1', reason: 'a long hose' }, true],
  ])('%j: %s', (override, named) => {
    expect(isNamed(override)).toBe(named);
    expect(refusalsLeft(refusals, ['far'], override)).toEqual(named ? [refusals[1]] : refusals);
  });
});
