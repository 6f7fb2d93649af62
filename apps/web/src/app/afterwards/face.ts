import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Smiley } from '@dabei/contracts';

const mouths: Record<Smiley, string> = {
  good: 'M19 38c4 8 22 8 26 0',
  fair: 'M20 41h24',
  poor: 'M19 46c4-8 22-8 26 0',
};

/** A paper-cut face beside its word, so it is hidden from screen readers. */
@Component({
  selector: 'dabei-face',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true', '[attr.data-smiley]': 'smiley()' },
  styles: `
    :host {
      display: inline-flex;
    }
    circle {
      fill: var(--waiting-paper);
      stroke: currentcolor;
    }
    :host([data-smiley='good']) circle {
      fill: var(--confirmed-paper);
    }
    :host([data-smiley='poor']) circle {
      fill: var(--cancelled-paper);
    }
  `,
  template: `
    <svg
      width="64"
      height="64"
      viewBox="0 0 64 64"
      fill="none"
      stroke="currentColor"
      stroke-width="4"
      stroke-linecap="round"
    >
      <circle cx="32" cy="32" r="28" stroke-width="3" />
      <path d="M23 24v3M41 24v3" stroke-width="5" />
      <path [attr.d]="mouth()" />
    </svg>
  `,
})
export class Face {
  readonly smiley = input.required<Smiley>();
  protected readonly mouth = computed(() => mouths[this.smiley()]);
}
