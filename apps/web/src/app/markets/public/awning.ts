import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The striped awning of a stall, cut from paper: the picture of all markets. */
@Component({
  selector: 'dabei-awning',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true' },
  styles: `
    :host {
      display: block;
      block-size: 2.6rem;
      --stripe: 2.5rem;
      background:
        radial-gradient(
            circle at calc(var(--stripe) / 2) 0,
            var(--sheet) calc(var(--stripe) / 2 - 1px),
            transparent calc(var(--stripe) / 2)
          )
          0 1.375rem / calc(2 * var(--stripe)) 1.25rem repeat-x,
        radial-gradient(
            circle at calc(var(--stripe) / 2) 0,
            #d8503c calc(var(--stripe) / 2 - 1px),
            transparent calc(var(--stripe) / 2)
          )
          var(--stripe) 1.375rem / calc(2 * var(--stripe)) 1.25rem repeat-x,
        repeating-linear-gradient(
            90deg,
            var(--sheet) 0 var(--stripe),
            #d8503c var(--stripe) calc(2 * var(--stripe))
          )
          0 0 / 100% 1.5rem no-repeat;
    }
  `,
  template: '',
})
export class Awning {}
