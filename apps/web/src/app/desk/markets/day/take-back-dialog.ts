import { Component, inject, input, output } from '@angular/core';
import type { DayBooking } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { DayActs } from './day-acts';

/** A pitch given on the spot is taken back: the cash goes back, the pitch is free. */
@Component({
  selector: 'dabei-take-back-dialog',
  imports: [AskDialog, TPipe],
  template: `
    <dabei-ask-dialog
      name="take-back"
      [open]="true"
      [danger]="true"
      [title]="'market-day.take-back.title' | t: { numbers: booking().numbers.join(', ') }"
      [button]="'market-day.take-back.button' | t"
      [attempt]="acting"
      (closed)="closed.emit()"
      (agreed)="takeBack()"
    >
      <p>{{ 'market-day.take-back.then' | t }}</p>
    </dabei-ask-dialog>
  `,
})
export class TakeBackDialog {
  readonly booking = input.required<DayBooking>();
  readonly closed = output();
  private readonly acts = inject(DayActs);
  protected readonly acting = attempt();

  protected async takeBack(): Promise<void> {
    const { id, numbers } = this.booking();
    await this.acting.run(() => this.acts.undoGiven(id, numbers));
    this.closed.emit();
  }
}
