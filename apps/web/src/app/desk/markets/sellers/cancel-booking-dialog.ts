import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import {
  route,
  deskRoutes,
  type BookingCancelPreview,
  type SellerPlaced,
  type SellerRow,
} from '@dabei/contracts';
import { moneyText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { ReasonField } from '../../parts/reason-field';

/** What a cancellation means: the fee, the pitch, who hears of it. It can be taken back while the pitch is free. */
@Component({
  selector: 'dabei-cancel-booking-dialog',
  imports: [AnswerState, AskDialog, ReasonField, TPipe],
  template: `
    <dabei-ask-dialog
      name="cancel-booking"
      [open]="true"
      [danger]="true"
      [title]="'plan.desk.cancel.title' | t: { name: row().name }"
      [button]="'plan.desk.cancel.button' | t"
      [ready]="preview.hasValue() && (!waived() || reason().trim() !== '')"
      [attempt]="acting"
      (closed)="closed.emit()"
      (agreed)="cancel()"
    >
      <dabei-answer-state
        [loading]="preview.isLoading()"
        [error]="preview.error()"
        (again)="preview.reload()"
      />
      @if (facts(); as it) {
        @if (it.numbers) {
          <p>{{ 'plan.desk.cancel.frees' | t: it }}</p>
        }
        @if (it.stays) {
          <p>{{ 'plan.desk.cancel.stays' | t: it }}</p>
          <label class="choice">
            <input #tick type="checkbox" [checked]="waived()" (change)="waived.set(tick.checked)" />
            <span>{{ 'plan.desk.cancel.waive' | t }}</span>
          </label>
        }
        @if (it.credit) {
          <p>{{ 'plan.desk.cancel.credit' | t: it }}</p>
        }
        <p>{{ 'plan.desk.consequence.told-' + it.told | t }}</p>
      }
      @if (waived()) {
        <dabei-reason-field
          id="cancel-reason"
          [label]="'plan.desk.consequence.reason' | t"
          [(reason)]="reason"
        />
      }
    </dabei-ask-dialog>
  `,
})
export class CancelBookingDialog {
  readonly row = input.required<SellerRow>();
  readonly closed = output();
  readonly done = output<SellerPlaced>();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  protected readonly acting = attempt();
  protected readonly waived = signal(false);
  protected readonly reason = signal('');
  protected readonly preview = httpResource<BookingCancelPreview>(() =>
    route(deskRoutes.deskBookingCancelPreview, { id: this.row().id }),
  );
  protected readonly facts = computed(() => {
    if (!this.preview.hasValue()) return null;
    const { numbers, feeStaysCents, creditCents, offers, told } = this.preview.value();
    const money = (cents: number): string =>
      cents === 0 ? '' : moneyText(cents, this.words.language());
    return {
      numbers: numbers.join(', '),
      count: numbers.length,
      stays: money(feeStaysCents),
      credit: money(creditCents),
      offers: String(offers),
      told,
    };
  });

  protected async cancel(): Promise<void> {
    const { id, version } = this.row();
    await this.acting.run(async () => {
      const ended = await this.calls.post<SellerPlaced>(
        route(deskRoutes.deskBookingCancel, { id }),
        {
          version,
          feeWaived: this.waived(),
          reason: this.reason().trim() || null,
        },
      );
      this.done.emit(ended);
    });
  }
}
