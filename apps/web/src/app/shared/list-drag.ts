import { DOCUMENT, inject, Injectable, type OnDestroy, signal } from '@angular/core';

/** So near to the edge of the screen, in pixels, a long list begins to scroll by itself. */
const edge = 90;
const step = 12;

/** The place of an entry that is let go at `y`: below all others whose middle is above it. */
export function dropIndex(middles: readonly number[], from: number, y: number): number {
  return middles.filter((middle, index) => index !== from && middle < y).length;
}

/**
 * One entry of a list under the finger. Until it is let go nothing changes but what is seen: the others make room.
 * Escape or a call that comes in puts it back.
 */
@Injectable()
export class ListDrag implements OnDestroy {
  private readonly window = inject(DOCUMENT).defaultView;
  private stop: (() => void) | undefined;
  private readonly offset = signal(0);
  private readonly height = signal(0);
  private readonly target = signal(-1);
  readonly from = signal(-1);

  ngOnDestroy(): void {
    this.stop?.();
  }

  start(event: PointerEvent, list: HTMLElement, from: number, drop: (to: number) => void): void {
    const page = this.window;
    if (!page) return;
    this.stop?.();
    const boxes = [...list.children].map((item) => item.getBoundingClientRect());
    const middles = boxes.map(({ top, height }) => top + height / 2 + page.scrollY);
    const grabbed = (middles[from] ?? 0) - event.clientY - page.scrollY;
    const startY = event.clientY + page.scrollY;
    let y = event.clientY;
    let frame = 0;
    this.from.set(from);
    this.target.set(from);
    this.offset.set(0);
    this.height.set((boxes[from]?.height ?? 0) + 10);
    const look = (): void => {
      this.offset.set(y + page.scrollY - startY);
      this.target.set(dropIndex(middles, from, y + page.scrollY + grabbed));
    };
    const scroll = (): void => {
      if (y < edge) page.scrollBy({ top: -step, behavior: 'instant' });
      else if (y > page.innerHeight - edge) page.scrollBy({ top: step, behavior: 'instant' });
      look();
      frame = page.requestAnimationFrame(scroll);
    };
    const listening = new AbortController();
    const end = (dropped: boolean): void => {
      const to = this.target();
      this.stop?.();
      if (dropped && to !== from) drop(to);
    };
    const { signal } = listening;
    const only = (each: (event: PointerEvent) => void) => (moved: PointerEvent) => {
      if (moved.pointerId === event.pointerId) each(moved);
    };
    const follow = only((moved) => {
      y = moved.clientY;
      look();
    });
    page.addEventListener('pointermove', follow, { signal });
    page.addEventListener(
      'pointerup',
      only(() => end(true)),
      { signal },
    );
    page.addEventListener(
      'pointercancel',
      only(() => end(false)),
      { signal },
    );
    const escape = (pressed: KeyboardEvent): void => {
      if (pressed.key === 'Escape') end(false);
    };
    page.addEventListener('keydown', escape, { signal });
    frame = page.requestAnimationFrame(scroll);
    this.stop = () => {
      listening.abort();
      page.cancelAnimationFrame(frame);
      this.from.set(-1);
      this.target.set(-1);
      this.stop = undefined;
    };
  }

  /** Where an entry is seen meanwhile. */
  shift(index: number): string | null {
    const [from, to] = [this.from(), this.target()];
    if (from < 0) return null;
    if (index === from) return `translateY(${String(this.offset())}px)`;
    if (index > from && index <= to) return `translateY(${String(-this.height())}px)`;
    if (index < from && index >= to) return `translateY(${String(this.height())}px)`;
    return null;
  }
}
