/** A point of the screen in pixels. */
export interface Finger {
  x: number;
  y: number;
}

export type FingerAct =
  | { act: 'none' }
  | { act: 'pan'; by: Finger }
  | { act: 'pinch'; factor: number; at: Finger; by: Finger };

/** More than this is a drag, not a tap. */
const TAP_PIXELS = 9;

const between = (a: Finger, b: Finger): number => Math.hypot(a.x - b.x, a.y - b.y);
const middle = (a: Finger, b: Finger): Finger => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** Fingers or the mouse on the plan: one moves it, two move and zoom it, a short touch is a tap. */
export class PlanFingers {
  private readonly down = new Map<number, Finger>();
  private start: Finger | null = null;
  private travelled = false;

  put(id: number, at: Finger): void {
    this.travelled = this.down.size > 0;
    this.start = at;
    this.down.set(id, at);
  }

  move(id: number, at: Finger): FingerAct {
    const was = this.down.get(id);
    if (was === undefined) return { act: 'none' };
    const other = [...this.down].find(([key]) => key !== id)?.[1];
    if (other === undefined && !this.travelled) {
      if (this.start !== null && between(this.start, at) <= TAP_PIXELS) return { act: 'none' };
      this.travelled = true;
    }
    this.down.set(id, at);
    if (other === undefined) return { act: 'pan', by: { x: at.x - was.x, y: at.y - was.y } };
    const [before, after] = [between(was, other), between(at, other)];
    const [from, to] = [middle(was, other), middle(at, other)];
    return {
      act: 'pinch',
      factor: before === 0 ? 1 : after / before,
      at: to,
      by: { x: to.x - from.x, y: to.y - from.y },
    };
  }

  /** Was it a tap? */
  lift(id: number): boolean {
    const known = this.down.delete(id);
    return known && this.down.size === 0 && !this.travelled;
  }

  drop(id: number): void {
    this.down.delete(id);
    this.travelled = true;
  }
}
