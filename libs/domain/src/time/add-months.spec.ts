import { addMonths } from './add-months';

describe('calendar months', () => {
  it('keep the day of the month', () => {
    expect(addMonths('2027-07-06', 3)).toBe('2027-10-06');
    expect(addMonths('2027-11-30', 60)).toBe('2032-11-30');
    expect(addMonths('2027-01-15', -3)).toBe('2026-10-15');
  });

  it('end with the month where it is shorter', () => {
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
  });
});
