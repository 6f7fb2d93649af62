import { normaliseEmail } from './email';
import { normalisePhone } from './phone';

describe('a phone number', () => {
  it.each([
    ['02855 80-123', '+49285580123'],
    ['(02855) 80 123', '+49285580123'],
    ['02855/80123', '+49285580123'],
    ['0049 2855 80123', '+49285580123'],
    ['+49 (0)2855 80123', '+49285580123'],
    ['0171.234 5678', '+491712345678'],
    ['+31 6 12345678', '+31612345678'],
  ])('%s is stored as %s', (typed, stored) => {
    expect(normalisePhone(typed)).toBe(stored);
  });

  it.each(['', '80123', '0', 'call me', '02855 80123 or mobile', '+49', '01712345678901234'])(
    '"%s" is none',
    (typed) => {
      expect(normalisePhone(typed)).toBeNull();
    },
  );

  it('stays what it is when it is stored again', () => {
    expect(normalisePhone('+49285580123')).toBe('+49285580123');
  });
});

describe('an e-mail address', () => {
  it('is compared in lower case, without spaces around it', () => {
    expect(normaliseEmail(' Mia.Mustermann@Example.ORG ')).toBe('mia.mustermann@example.org');
  });
});
