import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, deskRoutes, type BillView, type BookedKind } from '@dabei/contracts';
import { moneyDirection, sumCents } from '@dabei/domain';
import { dayText, moneyText } from '@dabei/words';
import { Icon, StatusBadge } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { billTone } from '../bill-tone';
import { bookingReason } from './booking-reason';
import { BookDialog } from './book-dialog';
import { PatienceDialog } from './patience-dialog';

/** One bill: what was charged, what was booked, and what can be done now. */
@Component({
  selector: 'dabei-bill-page',
  imports: [AnswerState, BookDialog, Icon, PatienceDialog, RouterLink, StatusBadge, TPipe],
  templateUrl: './bill-page.html',
  styles: `
    .more {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      margin-block-start: 0.5rem;
    }
    summary {
      cursor: pointer;
      min-block-size: 2.75rem;
      align-content: center;
    }
  `,
})
export class BillPage {
  readonly id = input.required<string>();

  private readonly words = inject(Words);
  protected readonly resource = httpResource<BillView>(() =>
    route(deskRoutes.deskBill, { id: this.id() }),
  );
  protected readonly bill = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly acting = signal<BookedKind | null>(null);
  protected readonly waiting = signal(false);
  protected readonly pdf = computed(() => route(deskRoutes.deskBillPdf, { id: this.id() }));
  protected readonly tone = computed(() => {
    const bill = this.bill();
    return bill === undefined ? 'quiet' : billTone(bill);
  });
  /** Where it stands, in sentences. */
  protected readonly said = computed(() => {
    const bill = this.bill();
    if (bill === undefined) return [];
    const { openCents, overpaidCents, depositHeldCents, depositKeptCents } = bill.balance;
    const say = (word: string, cents = 0): string =>
      this.words.t(`money.bill.${word}`, { amount: this.money(cents) });
    return [
      ...(openCents > 0 ? [say('openNow', openCents)] : []),
      ...(overpaidCents > 0 ? [say('overpaid', overpaidCents)] : []),
      ...(bill.state === 'paid' ? [say('settled')] : []),
      ...(bill.state === 'nothing' ? [say('nothing')] : []),
      ...(depositHeldCents > 0 ? [say('held', depositHeldCents)] : []),
      ...(depositKeptCents > 0 ? [say('kept', depositKeptCents)] : []),
    ];
  });
  protected readonly positions = computed(() =>
    (this.bill()?.positions ?? []).map((one) => ({ ...one, amount: this.money(one.cents) })),
  );
  protected readonly sum = computed(() =>
    this.money(sumCents((this.bill()?.positions ?? []).map(({ cents }) => cents))),
  );
  protected readonly lines = computed(() =>
    (this.bill()?.lines ?? []).map((line) => ({
      ...line,
      reason: bookingReason(line.reason, (key) => this.words.t(key)),
      day: this.day(line.bookedOn),
      amount: `${moneyDirection[line.kind] < 0 ? '−' : ''}${this.money(line.cents)}`,
      receiptFile: line.receipt === null ? null : route(deskRoutes.deskReceiptPdf, { id: line.id }),
    })),
  );
  /** The obvious next step, and what is rarer. */
  protected readonly first = computed((): BookedKind[] => {
    const balance = this.bill()?.balance;
    if (balance === undefined) return [];
    return [
      ...(balance.openCents > 0 ? (['paid'] as const) : []),
      ...(balance.overpaidCents > 0 ? (['refunded'] as const) : []),
      ...(balance.depositHeldCents > 0 && balance.openCents === 0
        ? (['deposit-returned', 'deposit-kept'] as const)
        : []),
    ];
  });
  protected readonly rarer = computed((): BookedKind[] => {
    const bill = this.bill();
    if (bill === undefined) return [];
    const fees = bill.positions.filter(({ kind }) => kind === 'fee').map(({ cents }) => cents);
    return [
      ...(sumCents(fees) > 0 ? (['credited'] as const) : []),
      ...(bill.balance.moneyCents > 0 ? (['payment-reversed'] as const) : []),
      // money that came although nothing was open
      ...(bill.balance.openCents === 0 ? (['paid'] as const) : []),
    ];
  });

  constructor() {
    const head = inject(PageHead);
    effect(() => {
      const reference = this.bill()?.referenceText ?? '';
      head.set(this.words.t('money.bill.title', { reference }));
    });
  }

  protected reload(): void {
    this.acting.set(null);
    this.waiting.set(false);
    this.resource.reload();
  }

  protected day(date: string): string {
    return dayText(date, this.words.language(), 'short');
  }

  private money(cents: number): string {
    return moneyText(cents, this.words.language());
  }
}
