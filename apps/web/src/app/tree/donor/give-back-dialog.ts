import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { DonorPledge } from '@dabei/contracts';
import { DialogPanel } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { DonorActs } from './donor-acts';

/** Before a promise is taken back: what happens then, and that nobody can undo it. */
@Component({
  selector: 'dabei-give-back-dialog',
  imports: [DialogPanel, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dabei-dialog [open]="true" labelledBy="give-back-title" (closed)="closed.emit()">
      <div class="stack">
        <h2 id="give-back-title">
          {{ 'tree.donor.ask' | t: { number: pledge().wish.number + '' } }}
        </h2>
        <p>{{ 'tree.donor.ask-open' | t }}</p>
        <p>{{ 'tree.donor.ask-final' | t }}</p>
        <div role="alert">
          @if (acts.problem(); as text) {
            <p class="notice notice-cancelled">{{ text }}</p>
          }
        </div>
        <div class="row">
          <button type="button" class="button" [attr.aria-disabled]="acts.busy()" (click)="yes()">
            {{ 'tree.donor.ask-yes' | t }}
          </button>
          <button type="button" class="button button-primary" (click)="closed.emit()">
            {{ 'tree.donor.ask-no' | t }}
          </button>
        </div>
      </div>
    </dabei-dialog>
  `,
})
export class GiveBackDialog {
  readonly pledge = input.required<DonorPledge>();
  readonly closed = output();
  /** The number that is free again. */
  readonly given = output<number>();
  protected readonly acts = inject(DonorActs);

  protected async yes(): Promise<void> {
    const { id, wish } = this.pledge();
    if (await this.acts.giveBack(id)) this.given.emit(wish.number);
  }
}
