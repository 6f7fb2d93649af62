import { Component, computed, inject, input, output, signal } from '@angular/core';
import {
  route,
  deskRoutes,
  type DayDeposit,
  type DepositDone,
  type DepositUndo,
} from '@dabei/contracts';
import { moneyText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { newKey } from '../../parts/new-key';
import { ReasonField } from '../../parts/reason-field';

export type DepositAct = DepositUndo['act'];

/** The deposit of one pitch goes back in cash, or stays and why. */
@Component({
  selector: 'dabei-deposit-dialog',
  imports: [AskDialog, ReasonField, TPipe],
  template: `
    <dabei-ask-dialog
      name="deposit"
      [open]="true"
      [danger]="act() === 'kept'"
      [title]="'market-day.deposit.title-' + act() | t: facts()"
      [button]="'market-day.deposit.do-' + act() | t: facts()"
      [ready]="act() === 'returned' || reason().trim() !== ''"
      [attempt]="acting"
      (closed)="closed.emit()"
      (agreed)="book()"
    >
      <p>{{ 'market-day.deposit.then-' + act() | t: facts() }}</p>
      @if (act() === 'kept') {
        <dabei-reason-field
          id="deposit-reason"
          [label]="'market-day.deposit.reason' | t"
          [(reason)]="reason"
        />
      }
    </dabei-ask-dialog>
  `,
})
export class DepositDialog {
  readonly row = input.required<DayDeposit>();
  readonly act = input.required<DepositAct>();
  readonly closed = output();
  /** The sentence that says it. */
  readonly done = output<string>();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  private readonly pressKey = newKey();
  protected readonly acting = attempt();
  protected readonly reason = signal('');
  protected readonly facts = computed(() => {
    const { heldCents, numbers } = this.row();
    return {
      count: numbers.length,
      numbers: numbers.join(', '),
      amount: moneyText(heldCents, this.words.language()),
    };
  });

  protected async book(): Promise<void> {
    const path = route(deskRoutes.deskBookingDeposit, { id: this.row().bookingId });
    const body = { act: this.act(), reason: this.reason().trim(), pressKey: this.pressKey };
    await this.acting.run(async () => {
      const { receipt } = await this.calls.post<DepositDone>(path, body);
      this.done.emit(
        this.words.t(`market-day.deposit.said-${this.act()}`, {
          ...this.facts(),
          receipt: receipt ?? 'none',
        }),
      );
    });
  }
}
