import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { TPipe } from '../shared/t.pipe';

/** The time until opening by the server's clock; says once when it is over. */
@Component({
  selector: 'dabei-countdown',
  imports: [TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (left(); as parts) {
      <span role="timer">{{ 'public.programme.opensIn' | t: parts }}</span>
    }
  `,
})
export class Countdown {
  readonly until = input.required<string>();
  /** The server's clock when the page was told. */
  readonly now = input.required<number>();
  readonly over = output();

  private readonly passed = signal<number | null>(null);

  protected readonly left = computed(() => {
    const passed = this.passed();
    if (passed === null) return null;
    const seconds = Math.max(
      0,
      Math.floor((Date.parse(this.until()) - this.now() - passed) / 1000),
    );
    return {
      days: Math.floor(seconds / 86_400),
      hours: Math.floor(seconds / 3600) % 24,
      minutes: Math.floor(seconds / 60) % 60,
      seconds: seconds % 60,
    };
  });

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const started = Date.now();
      this.passed.set(0);
      const timer = setInterval(() => {
        this.passed.set(Date.now() - started);
        if (Date.parse(this.until()) - this.now() <= Date.now() - started) {
          clearInterval(timer);
          this.over.emit();
        }
      }, 1000);
      destroyed.onDestroy(() => {
        clearInterval(timer);
      });
    });
  }
}
