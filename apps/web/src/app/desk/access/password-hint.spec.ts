import { passwordHint } from './password-hint';

describe('what is said about a password', () => {
  it.each([
    ['', null],
    ['kurz', { kind: 'short', missing: 8 }],
    ['aaaaaaaaaaaaaaaa', { kind: 'same' }],
    ['Lampe Wolke 7', { kind: 'good' }],
    ['Lampe Wolke Zebra Teich', { kind: 'strong' }],
  ])('%s', (typed, hint) => {
    expect(passwordHint(typed)).toEqual(hint);
  });
});
