import { registrationNow } from './registration-now';

describe('may a family press the button now', () => {
  const opensAt = '2027-06-01T09:00:00+02:00';
  const closesAt = '2027-07-10T18:00:00+02:00';
  const at = (instant: string) =>
    registrationNow({ phase: 'open', opensAt, closesAt }, Date.parse(instant));

  it('opens by the second and closes by the second', () => {
    expect(at('2027-06-01T08:59:59+02:00')).toBe('not-yet');
    expect(at('2027-06-01T09:00:00+02:00')).toBe('open');
    expect(at('2027-07-10T18:00:00+02:00')).toBe('closed');
  });

  it('stays open without a closing time', () => {
    const far = Date.parse('2040-01-01T00:00:00Z');
    expect(registrationNow({ phase: 'open', opensAt, closesAt: null }, far)).toBe('open');
  });
});
