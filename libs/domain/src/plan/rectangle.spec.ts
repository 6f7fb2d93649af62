import fc from 'fast-check';
import { cornersOf, fitsInside, overlaps, type Rectangle } from './rectangle';

const at = (xCm: number, yCm: number, turn = 0, widthCm = 300, depthCm = 200): Rectangle => ({
  xCm,
  yCm,
  widthCm,
  depthCm,
  turn,
});
const aRectangle = fc.record({
  xCm: fc.integer({ min: 0, max: 1500 }),
  yCm: fc.integer({ min: 0, max: 1500 }),
  widthCm: fc.integer({ min: 50, max: 700 }),
  depthCm: fc.integer({ min: 50, max: 700 }),
  turn: fc.integer({ min: 0, max: 359 }),
});

/** How far a point lies inside a rectangle, asked in the rectangle's own directions. */
function depthInside(rectangle: Rectangle, x: number, y: number): number {
  const radians = (rectangle.turn * Math.PI) / 180;
  const [dx, dy] = [x - rectangle.xCm, y - rectangle.yCm];
  const front = Math.abs(dx * Math.cos(radians) + dy * Math.sin(radians));
  const depth = Math.abs(dy * Math.cos(radians) - dx * Math.sin(radians));
  return Math.min(rectangle.widthCm / 2 - front, rectangle.depthCm / 2 - depth);
}

/** Points laid over a rectangle every few centimetres. */
function pointsOn(rectangle: Rectangle): [number, number][] {
  const [a, b, , d] = cornersOf(rectangle);
  if (!a || !b || !d) return [];
  const steps = Array.from({ length: 16 }, (_, step) => step / 15);
  return steps.flatMap((u) =>
    steps.map((v): [number, number] => [
      a.xCm + u * (b.xCm - a.xCm) + v * (d.xCm - a.xCm),
      a.yCm + u * (b.yCm - a.yCm) + v * (d.yCm - a.yCm),
    ]),
  );
}

describe('rectangles on a plan', () => {
  it('overlap, touch or lie apart', () => {
    expect(overlaps(at(500, 500), at(700, 500))).toBe(true);
    expect(overlaps(at(500, 500), at(800, 500))).toBe(false);
    expect(overlaps(at(500, 500), at(500, 701))).toBe(false);
  });

  it('see a corner that pokes in between two that are turned', () => {
    expect(overlaps(at(500, 500), at(720, 620, 45))).toBe(true);
    // their outlines in parallel to the sheet overlap, they do not
    expect(overlaps(at(500, 500, 45, 400, 20), at(640, 360, 45, 400, 20))).toBe(false);
  });

  it('are exact at quarter turns', () => {
    expect(cornersOf(at(500, 500, 90))).toEqual([
      { xCm: 600, yCm: 350 },
      { xCm: 600, yCm: 650 },
      { xCm: 400, yCm: 650 },
      { xCm: 400, yCm: 350 },
    ]);
    expect(overlaps(at(500, 500), at(750, 500, 270))).toBe(false);
  });

  it('lie on the sheet with all corners or not', () => {
    const sheet = { widthCm: 1000, depthCm: 400 };
    expect(fitsInside(at(150, 100), sheet)).toBe(true);
    expect(fitsInside(at(150, 100, 45), sheet)).toBe(false);
    expect(fitsInside(at(860, 100), sheet)).toBe(false);
  });

  it('overlap whichever is asked first', () => {
    fc.assert(fc.property(aRectangle, aRectangle, (a, b) => overlaps(a, b) === overlaps(b, a)));
  });

  it('overlap exactly where a point lies in both, as a grid of points sees it', () => {
    fc.assert(
      fc.property(aRectangle, aRectangle, (a, b) => {
        const deepest = Math.max(...pointsOn(a).map(([x, y]) => depthInside(b, x, y)));
        // deeper than the tolerance in both: a point that is well inside of each
        const shared = pointsOn(a).some(
          ([x, y]) => depthInside(b, x, y) > 3 && depthInside(a, x, y) > 3,
        );
        if (shared) expect(overlaps(a, b)).toBe(true);
        // the grid is coarser than its points are apart: far from every point is apart
        if (deepest < -70) expect(overlaps(a, b)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('stay apart when both are moved and turned together', () => {
    fc.assert(
      fc.property(aRectangle, aRectangle, fc.integer({ min: 0, max: 3 }), (a, b, quarters) => {
        const turned = (one: Rectangle): Rectangle =>
          Array.from({ length: quarters }).reduce<Rectangle>(
            ({ xCm, yCm, ...rest }) => ({
              ...rest,
              xCm: -yCm,
              yCm: xCm,
              turn: (rest.turn + 90) % 360,
            }),
            one,
          );
        expect(overlaps(turned(a), turned(b), 0.001)).toBe(overlaps(a, b, 0.001));
      }),
    );
  });
});
