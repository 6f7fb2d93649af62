import { ageBandOf } from './age-band';

describe('the age band', () => {
  it.each([
    [5, 'under-6'],
    [6, '6-9'],
    [9, '6-9'],
    [10, '10-13'],
    [13, '10-13'],
    [14, '14-17'],
    [17, '14-17'],
    [18, 'adult'],
  ])('of %d years is %s', (age, band) => {
    expect(ageBandOf(age)).toBe(band);
  });
});
