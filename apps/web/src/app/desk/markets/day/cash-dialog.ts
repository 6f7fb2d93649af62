import { httpResource } from '@angular/common/http';
import { Component, input, output } from '@angular/core';
import { route, deskRoutes, type BillView } from '@dabei/contracts';
import { AnswerState } from '../../parts/answer-state';
import { BookDialog } from '../../money/bill/book-dialog';

/** What is owed, in cash: the bill is fetched, the rest is the dialog of the money. */
@Component({
  selector: 'dabei-cash-dialog',
  imports: [AnswerState, BookDialog],
  template: `
    <dabei-answer-state
      [loading]="bill.isLoading()"
      [error]="bill.error()"
      (again)="bill.reload()"
    />
    @if (bill.hasValue()) {
      <dabei-book-dialog
        [bill]="bill.value()"
        kind="paid"
        (closed)="closed.emit()"
        (booked)="closed.emit()"
      />
    }
  `,
})
export class CashDialog {
  readonly billId = input.required<string>();
  readonly closed = output();

  protected readonly bill = httpResource<BillView>(() =>
    route(deskRoutes.deskBill, { id: this.billId() }),
  );
}
