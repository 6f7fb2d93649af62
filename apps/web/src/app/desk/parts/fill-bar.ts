import { Component, computed, input } from '@angular/core';

/** How full an event is: taken, held and offered places beside each other, the words below. */
@Component({
  selector: 'dabei-fill-bar',
  host: { 'aria-hidden': 'true' },
  styles: `
    :host {
      display: flex;
      block-size: 0.6rem;
      min-inline-size: 5rem;
      border-radius: var(--round-full);
      background: var(--quiet-paper);
      box-shadow: inset 0 0 0 1px var(--line);
      overflow: hidden;
    }
    .taken {
      background: #2f8f57;
    }
    .held {
      background: repeating-linear-gradient(45deg, #2f8f57 0 3px, #bfe0c8 3px 6px);
    }
    .offered {
      background: repeating-linear-gradient(-45deg, #6a45b0 0 3px, #d9cbf3 3px 6px);
    }
    :host([data-over]) .taken {
      background: #b3394c;
    }
  `,
  template: `
    <span class="taken" [style.inline-size.%]="parts().taken"></span>
    <span class="held" [style.inline-size.%]="parts().held"></span>
    <span class="offered" [style.inline-size.%]="parts().offered"></span>
  `,
})
export class FillBar {
  readonly capacity = input.required<number>();
  /** Occupied places, held ones among them. */
  readonly taken = input.required<number>();
  readonly held = input(0);
  readonly offered = input(0);

  protected readonly parts = computed(() => {
    const whole = Math.max(this.capacity(), this.taken() + this.offered(), 1);
    const share = (places: number) => (100 * places) / whole;
    return {
      taken: share(Math.max(0, this.taken() - this.held())),
      held: share(this.held()),
      offered: share(this.offered()),
    };
  });
}
