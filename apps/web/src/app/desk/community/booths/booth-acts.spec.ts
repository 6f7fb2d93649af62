import { actsOn, asksFirst } from './booth-acts';

describe('what the office decides', () => {
  it('goes forward first, and leaves plan and day to their own pages', () => {
    expect(actsOn(['withdraw', 'return', 'revise', 'accept', 'place'])).toEqual([
      'accept',
      'return',
      'withdraw',
    ]);
  });

  it('asks for words before it sends something back', () => {
    expect([asksFirst('return'), asksFirst('decline'), asksFirst('pass')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
