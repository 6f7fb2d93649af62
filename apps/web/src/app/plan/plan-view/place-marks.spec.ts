import { placeLooks } from './viewed-plan';
import { crossed, lookIcons, stripes } from './place-marks';
import { fittingSize, upright } from './upright';

describe('how a place looks', () => {
  it('differs by more than its colour', () => {
    const marks = placeLooks.map((look) => lookIcons[look]);
    expect(new Set(marks).size).toBe(placeLooks.length);
  });

  it('stripes stay inside the place', () => {
    const points = [...stripes(200, 100, 40).matchAll(/[ML](-?\d+) (-?\d+)/g)];
    expect(points.length).toBeGreaterThan(8);
    for (const [, x, y] of points) {
      expect(Math.abs(Number(x))).toBeLessThanOrEqual(100);
      expect(Math.abs(Number(y))).toBeLessThanOrEqual(50);
    }
    expect(crossed(200, 100)).toBe('M-100 -50L100 50M-100 50L100 -50');
  });

  it('numbers never stand on their head, and fit', () => {
    expect([0, 90, 91, 180, 270, 271].map(upright)).toEqual([0, 0, 180, 180, 180, 0]);
    expect(fittingSize('A1', 200, 100)).toBe(50);
    expect(fittingSize('GEWERBE-117', 200, 200)).toBeLessThan(30);
  });
});
