import { PlanFingers } from './plan-fingers';

describe('fingers on a plan', () => {
  it('a short touch is a tap, even of a hand that trembles', () => {
    const fingers = new PlanFingers();
    fingers.put(1, { x: 10, y: 10 });
    expect(fingers.move(1, { x: 14, y: 13 })).toEqual({ act: 'none' });
    expect(fingers.lift(1)).toBe(true);
  });

  it('one finger moves the plan, and chooses nothing', () => {
    const fingers = new PlanFingers();
    fingers.put(1, { x: 10, y: 10 });
    fingers.move(1, { x: 30, y: 10 });
    expect(fingers.move(1, { x: 35, y: 12 })).toEqual({ act: 'pan', by: { x: 5, y: 2 } });
    expect(fingers.lift(1)).toBe(false);
  });

  it('two fingers apart come nearer, around the middle between them', () => {
    const fingers = new PlanFingers();
    fingers.put(1, { x: 100, y: 100 });
    fingers.put(2, { x: 200, y: 100 });
    expect(fingers.move(2, { x: 300, y: 100 })).toEqual({
      act: 'pinch',
      factor: 2,
      at: { x: 200, y: 100 },
      by: { x: 50, y: 0 },
    });
    expect([fingers.lift(1), fingers.lift(2)]).toEqual([false, false]);
  });

  it('a touch the browser took for itself is no tap', () => {
    const fingers = new PlanFingers();
    fingers.put(1, { x: 10, y: 10 });
    fingers.drop(1);
    expect(fingers.lift(1)).toBe(false);
    expect(fingers.move(1, { x: 90, y: 90 })).toEqual({ act: 'none' });
  });
});
