import { instantOf, wallTimeOf } from './wall-time';

describe('wall time of the town', () => {
  it('shows an instant in summer and in winter', () => {
    expect(wallTimeOf('2027-06-01T08:00:00Z')).toBe('2027-06-01T10:00');
    expect(wallTimeOf('2027-12-01T08:00:00Z')).toBe('2027-12-01T09:00');
  });

  it('reads what was typed back', () => {
    expect(instantOf('2027-06-01T10:00')).toBe('2027-06-01T08:00:00.000Z');
    expect(instantOf('')).toBeNull();
    expect(wallTimeOf(null)).toBe('');
  });
});
