import { centimetresOf } from './booking-answers';

describe('metres as somebody types them', () => {
  it.each([
    ['4,5', 450],
    [' 4.25 ', 425],
    ['3', 300],
    ['', null],
    ['lang', null],
  ])('%s', (typed, centimetres) => {
    expect(centimetresOf(typed)).toBe(centimetres);
  });
});
