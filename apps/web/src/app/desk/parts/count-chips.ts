import { Component, input, output } from '@angular/core';

/** So many of a kind, with its words. */
export interface CountChip<Show extends string> {
  show: Show;
  count: number;
  text: string;
}

/** How many of each kind there are: each a button that shows only those. */
@Component({
  selector: 'dabei-count-chips',
  styles: `
    .row {
      gap: 0.4rem;
    }
    .button {
      padding-inline: 0.9em;
    }
    strong {
      font-size: 1.15em;
      font-variant-numeric: tabular-nums;
    }
  `,
  template: `
    <div class="row" role="group" [attr.aria-label]="label()">
      @for (one of chips(); track one.show) {
        <button
          type="button"
          class="button"
          [attr.aria-pressed]="one.show === show()"
          (click)="chosen.emit(one.show)"
        >
          <strong>{{ one.count }}</strong> {{ one.text }}
        </button>
      }
    </div>
  `,
})
export class CountChips<Show extends string> {
  readonly label = input.required<string>();
  readonly chips = input.required<readonly CountChip<Show>[]>();
  readonly show = input.required<Show>();
  readonly chosen = output<Show>();
}
