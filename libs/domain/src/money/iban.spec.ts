import { ibanProblem, normaliseIban } from './iban';

describe('an account', () => {
  it.each([
    'DE89 3704 0044 0532 0130 00',
    'de89370400440532013000',
    'AT61 1904 3002 3457 3201',
    'NL91 ABNA 0417 1643 00',
    'GB82 WEST 1234 5698 7654 32',
  ])('%s is fine', (iban) => {
    expect(ibanProblem(iban)).toBeNull();
  });

  it.each([
    ['', 'not-an-iban'],
    ['3704 0044 0532 0130 00', 'not-an-iban'],
    ['DE89 3704 0044 0532 0130', 'wrong-length'],
    ['DE89 3704 0044 0532 0130 01', 'check-digits'],
    ['DE98 3704 0044 0532 0130 00', 'check-digits'],
  ])('%s is not: %s', (iban, problem) => {
    expect(ibanProblem(iban)).toBe(problem);
  });

  it('is kept without spaces', () => {
    expect(normaliseIban(' de89 3704 ')).toBe('DE893704');
  });
});
