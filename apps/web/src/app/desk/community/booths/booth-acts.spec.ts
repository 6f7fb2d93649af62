import { actsOn, asksFirst, lookAt } from './booth-acts';

describe('what the office decides', () => {
  it('goes forward first, and leaves plan and day to their own pages', () => {
    const moves = ['withdraw', 'return', 'revise', 'accept', 'place'] as const;
    expect(actsOn({ moves: [...moves], gaps: [] })).toEqual(['accept', 'return', 'withdraw']);
  });

  it('finds nothing complete while something is missing', () => {
    const gaps = [{ path: 'insured', code: 'missing' }];
    expect(actsOn({ moves: ['return', 'pass'], gaps })).toEqual(['return']);
    expect(actsOn({ moves: ['return', 'pass'], gaps: [] })).toEqual(['pass', 'return']);
  });

  it('asks for words before it sends something back', () => {
    const asked = (['return', 'decline', 'pass', 'accept'] as const).map((one) =>
      asksFirst(one, 0),
    );
    expect(asked).toEqual([true, true, false, false]);
    expect(asksFirst('accept', 1)).toBe(true);
  });

  it('lifts by name what may be lifted, and sends everything else to the plan', () => {
    const looks = (...reasons: string[]) => lookAt(reasons.map((reason) => ({ reason })));
    expect(looks('text-changed')).toBe('read');
    expect(looks('text-changed', 'no-water')).toBe('reason');
    expect(looks('no-water', 'too-wide')).toBe('plan');
  });
});
