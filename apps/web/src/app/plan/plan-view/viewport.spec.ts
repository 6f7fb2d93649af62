import { around, middleOf, nearness, panned, viewBox, wholeSheet, zoomed } from './viewport';

const sheet = { widthCm: 4000, depthCm: 2000 };
const whole = wholeSheet(sheet);

describe('the part of a plan that is seen', () => {
  it('is the whole sheet with a little paper around it at first', () => {
    expect(viewBox(whole)).toBe('-80 -80 4160 2160');
    expect(nearness(whole, sheet)).toBe(1);
  });

  it('comes nearer around the point under the fingers', () => {
    const at = { xCm: 1000, yCm: 500 };
    const view = zoomed(whole, 2, at, sheet);
    expect(nearness(view, sheet)).toBeCloseTo(2);
    const share = (seen: typeof view): number => (at.xCm - seen.xCm) / seen.widthCm;
    expect(share(view)).toBeCloseTo(share(whole));
  });

  it('never shows less than two metres or more than the sheet', () => {
    const middle = middleOf(whole);
    expect(zoomed(whole, 1000, middle, sheet).widthCm).toBe(200);
    expect(zoomed(whole, 0.1, middle, sheet)).toEqual(whole);
  });

  it('cannot be pushed off the sheet', () => {
    const near = zoomed(whole, 4, middleOf(whole), sheet);
    expect(panned(near, { xCm: 99_999, yCm: 99_999 }, sheet)).toMatchObject({ xCm: -80, yCm: -80 });
    const right = panned(near, { xCm: -99_999, yCm: 0 }, sheet);
    expect(right.xCm + right.widthCm).toBeCloseTo(4080);
  });

  it('shows a place with some metres around it', () => {
    const place = { xCm: 3000, yCm: 1500, widthCm: 200, depthCm: 200, turn: 0 };
    const view = around(place, sheet);
    expect(view.widthCm).toBe(1400);
    expect(view.xCm).toBeLessThan(2900);
    expect(view.xCm + view.widthCm).toBeGreaterThan(3100);
  });
});
