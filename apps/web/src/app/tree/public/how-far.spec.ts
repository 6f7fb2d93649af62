import { distanceText, howFar } from './how-far';

const townHall = { latitude: 51.7612, longitude: 6.3981 };

describe('how far a tree is', () => {
  it('is measured as the crow flies', () => {
    expect(howFar(townHall, townHall)).toBe(0);
    // one minute of latitude is a nautical mile
    expect(howFar(townHall, { ...townHall, latitude: 51.7612 + 1 / 60 })).toBeCloseTo(1853, -1);
    // meridians stand closer here than at the equator
    expect(howFar(townHall, { ...townHall, longitude: 6.4981 })).toBeCloseTo(6880, -2);
  });

  it.each([
    [0, '50 m'],
    [340, '350 m'],
    [960, '1 km'],
    [1240, '1,2 km'],
    [12_400, '12 km'],
  ])('%d metres are %s', (metres, text) => {
    expect(distanceText(metres, 'de').replace(/\s/g, ' ')).toBe(text);
  });
});
