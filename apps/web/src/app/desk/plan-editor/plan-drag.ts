import { inject, Injectable, signal } from '@angular/core';
import type { PlanPoint } from '@dabei/domain';
import { thingsOf, type Thing } from './drawing';
import { changed, movedBy } from './edits';
import { PlanStore } from './plan-store';
import { snapped } from './snapped';
import { stretched, type Handle } from './stretched';

/** A frame drawn around things to choose them. */
export interface Band {
  from: PlanPoint;
  to: PlanPoint;
}

type Drag =
  | { what: 'move'; from: PlanPoint; grabbed: Thing; moved: boolean }
  | { what: 'stretch'; thing: Thing; handle: Handle }
  | { what: 'band'; from: PlanPoint; added: ReadonlySet<string> };

const between = (value: number, a: number, b: number): boolean =>
  value >= Math.min(a, b) && value <= Math.max(a, b);

/** One drag of the mouse or a finger over the plan; it is one step, and can be given up. */
@Injectable()
export class PlanDrag {
  private readonly store = inject(PlanStore);
  private drag: Drag | null = null;
  readonly band = signal<Band | null>(null);

  get busy(): boolean {
    return this.drag !== null;
  }

  /** `more`: Shift or Ctrl adds to what is chosen already. */
  grab(id: string, from: PlanPoint, more: boolean): void {
    const { store } = this;
    if (more) store.toggle(id);
    else if (!store.chosen().has(id)) store.choose([id]);
    const grabbed = thingsOf(store.drawing()).find((thing) => thing.id === id);
    if (grabbed !== undefined && !more) this.drag = { what: 'move', from, grabbed, moved: false };
  }

  pull(handle: Handle): void {
    const [id] = this.store.chosen();
    const thing = thingsOf(this.store.drawing()).find((each) => each.id === id);
    if (thing !== undefined) this.drag = { what: 'stretch', thing, handle };
  }

  frame(from: PlanPoint, more: boolean): void {
    this.drag = { what: 'band', from, added: more ? this.store.chosen() : new Set() };
  }

  /** `free`: neither grid nor neighbours pull. */
  to(point: PlanPoint, free: boolean): void {
    const { drag } = this;
    if (drag?.what === 'move') {
      drag.moved = true;
      this.move(drag, point, free);
    }
    if (drag?.what === 'stretch') {
      const { thing, handle } = drag;
      this.store.drag((drawing) =>
        changed(drawing, new Set([thing.id]), () => stretched(thing, handle, point)),
      );
    }
    if (drag?.what === 'band') {
      this.band.set({ from: drag.from, to: point });
      const inside = thingsOf(this.store.drawing()).filter(
        ({ xCm, yCm }) =>
          between(xCm, drag.from.xCm, point.xCm) && between(yCm, drag.from.yCm, point.yCm),
      );
      this.store.choose([...drag.added, ...inside.map(({ id }) => id)]);
    }
  }

  end(keep: boolean): void {
    // a click on empty ground chooses nothing
    if (this.drag?.what === 'band' && this.band() === null) this.store.choose(this.drag.added);
    // a click on one of several means that one
    if (keep && this.drag?.what === 'move' && !this.drag.moved)
      this.store.choose([this.drag.grabbed.id]);
    this.drag = null;
    this.band.set(null);
    this.store.letGo(keep);
  }

  private move(
    { from, grabbed }: { from: PlanPoint; grabbed: Thing },
    point: PlanPoint,
    free: boolean,
  ): void {
    const { store } = this;
    const chosen = store.chosen();
    const wanted = {
      ...grabbed,
      xCm: grabbed.xCm + point.xCm - from.xCm,
      yCm: grabbed.yCm + point.yCm - from.yCm,
    };
    const others = thingsOf(store.drawing()).filter(({ id }) => !chosen.has(id));
    const at = free ? wanted : snapped(wanted, others);
    store.drag((drawing) => movedBy(drawing, chosen, at.xCm - grabbed.xCm, at.yCm - grabbed.yCm));
  }
}
