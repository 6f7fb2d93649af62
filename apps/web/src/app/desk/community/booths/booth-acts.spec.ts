import { actsOn, asksFirst } from './booth-acts';

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
    expect([asksFirst('return'), asksFirst('decline'), asksFirst('pass')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
