import { signal } from '@angular/core';

const most = 5;
const step = 1.6;

type Point = Readonly<{ clientX: number; clientY: number }>;

/** Makes the picture in a scrolling frame larger around a point: by buttons, by two fingers, by Ctrl and wheel. */
export class ZoomByHand {
  readonly scale = signal(1);
  private pinch: { distance: number; scale: number } | null = null;

  constructor(private readonly frame: HTMLElement) {}

  listen(signal: AbortSignal): void {
    const { frame } = this;
    frame.addEventListener('touchstart', (event) => this.begin(event), { passive: true, signal });
    frame.addEventListener('touchmove', (event) => this.move(event), { passive: false, signal });
    frame.addEventListener('touchend', () => (this.pinch = null), { passive: true, signal });
    frame.addEventListener('wheel', (event) => this.wheel(event), { passive: false, signal });
  }

  closer(at: Point = this.middle()): void {
    this.to(this.scale() * step, at);
  }

  away(at: Point = this.middle()): void {
    this.to(this.scale() / step, at);
  }

  private begin({ touches: [one, other] }: TouchEvent): void {
    this.pinch = one && other ? { distance: between(one, other), scale: this.scale() } : null;
  }

  private move(event: TouchEvent): void {
    const [one, other] = event.touches;
    if (!one || !other || this.pinch === null) return;
    event.preventDefault();
    const middle = {
      clientX: (one.clientX + other.clientX) / 2,
      clientY: (one.clientY + other.clientY) / 2,
    };
    this.to((this.pinch.scale * between(one, other)) / this.pinch.distance, middle);
  }

  private wheel(event: WheelEvent): void {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.to(this.scale() * Math.exp(-event.deltaY / 300), event);
  }

  private middle(): Point {
    const { left, top, width, height } = this.frame.getBoundingClientRect();
    return { clientX: left + width / 2, clientY: top + height / 2 };
  }

  /** What lies under the point stays under it. */
  private to(wanted: number, { clientX, clientY }: Point): void {
    const scale = Math.min(Math.max(wanted, 1), most);
    const grows = scale / this.scale();
    const { left, top } = this.frame.getBoundingClientRect();
    const [x, y] = [clientX - left, clientY - top];
    const [scrolledX, scrolledY] = [this.frame.scrollLeft, this.frame.scrollTop];
    this.scale.set(scale);
    this.frame.style.setProperty('--scale', String(scale));
    this.frame.scrollTo((scrolledX + x) * grows - x, (scrolledY + y) * grows - y);
  }
}

const between = (one: Touch, other: Touch): number =>
  Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) || 1;
