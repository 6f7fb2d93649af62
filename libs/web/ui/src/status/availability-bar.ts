import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** How full an event is, beside the sentence that says it. */
@Component({
  selector: 'dabei-availability-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true', '[attr.data-level]': 'level()' },
  styles: `
    :host {
      display: block;
      block-size: 0.625rem;
      border-radius: var(--round-full);
      background: var(--quiet-paper);
      box-shadow: inset 0 0 0 1px var(--line);
      overflow: hidden;
    }
    span {
      display: block;
      block-size: 100%;
      border-radius: inherit;
      background: #2f8f57;
    }
    :host([data-level='few']) span {
      background: var(--accent-deep);
    }
    :host([data-level='full']) span {
      background: #b98a3a;
    }
  `,
  template: `<span [style.inline-size.%]="taken()"></span>`,
})
export class AvailabilityBar {
  readonly free = input.required<number>();
  readonly capacity = input.required<number>();
  protected readonly taken = computed(() => {
    const capacity = Math.max(this.capacity(), 1);
    return Math.round(((capacity - Math.min(this.free(), capacity)) / capacity) * 100);
  });
  protected readonly level = computed(() => {
    if (this.free() <= 0) return 'full';
    return this.free() <= 3 ? 'few' : 'free';
  });
}
