import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import {
  route,
  deskRoutes,
  withReason,
  type BillView,
  type BookedKind,
  type LineBooked,
} from '@dabei/contracts';
import { sumCents, type PaymentMethod } from '@dabei/domain';
import { moneyText } from '@dabei/words';
import { Field } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { centsOf, eurosOf } from '../../parts/euros';
import { newKey } from '../../parts/new-key';
import { ReasonField } from '../../parts/reason-field';
import { Toasts } from '../../parts/toasts';
import { afterBooking, mostOf, type BillNow } from './after-booking';

/** One booking: how much, how, why, and what it will do. */
@Component({
  selector: 'dabei-book-dialog',
  imports: [AskDialog, Field, ReasonField, TPipe],
  template: `
    @if (kind(); as act) {
      <dabei-ask-dialog
        name="book"
        [open]="true"
        [title]="'money.act.' + act | t"
        [button]="'money.act.book' | t"
        [danger]="act === 'deposit-kept'"
        [ready]="ready()"
        [attempt]="booking"
        (closed)="closed.emit()"
        (agreed)="book(act)"
      >
        <dabei-field for="book-amount" [label]="'money.act.amount' | t" [error]="wrong()">
          <input
            #typed
            id="book-amount"
            inputmode="decimal"
            autocomplete="off"
            aria-describedby="book-amount-error book-then"
            [attr.aria-invalid]="wrong() ? 'true' : null"
            [value]="amount()"
            (input)="amount.set(typed.value)"
          />
        </dabei-field>
        @if (moves()) {
          <fieldset class="choices-row">
            <legend class="field-label">{{ 'money.act.method' | t }}</legend>
            @for (one of methods; track one) {
              <label class="choice">
                <input
                  type="radio"
                  name="book-method"
                  [checked]="method() === one"
                  (change)="method.set(one)"
                />
                <span>{{ 'money.method.' + one | t }}</span>
              </label>
            }
          </fieldset>
        }
        @if (asksWhy()) {
          <dabei-reason-field
            id="book-reason"
            [label]="'money.act.reason' | t"
            [hint]="'money.act.reasonHint' | t"
            [(reason)]="reason"
          />
        }
        <p id="book-then" role="status" class="strong">{{ then() }}</p>
      </dabei-ask-dialog>
    }
  `,
})
export class BookDialog {
  readonly bill = input.required<BillView>();
  /** null: closed. */
  readonly kind = input.required<BookedKind | null>();
  readonly closed = output();
  readonly booked = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly booking = attempt();
  protected readonly methods: readonly PaymentMethod[] = ['cash', 'transfer'];
  protected readonly method = signal<PaymentMethod>('cash');
  /** A new key for each dialog: two presses in it are one booking. */
  private readonly pressKey = linkedSignal({ source: this.kind, computation: () => newKey() });
  protected readonly reason = linkedSignal({ source: this.kind, computation: () => '' });
  private readonly now = computed((): BillNow => ({
    balance: this.bill().balance,
    feeCents: sumCents(
      this.bill()
        .positions.filter(({ kind }) => kind === 'fee')
        .map(({ cents }) => cents),
    ),
  }));
  protected readonly amount = linkedSignal({
    source: this.kind,
    computation: (kind) => (kind === null ? '' : eurosOf(mostOf(kind, 'cash', this.now()))),
  });
  protected readonly moves = computed(
    () => this.kind() !== 'credited' && this.kind() !== 'deposit-kept',
  );
  protected readonly asksWhy = computed(() => {
    const kind = this.kind();
    return kind !== null && withReason.includes(kind);
  });
  private readonly how = computed(() => (this.moves() ? this.method() : null));
  private readonly cents = computed(() => centsOf(this.amount()));
  private readonly after = computed(() => {
    const [kind, cents] = [this.kind(), this.cents()];
    return kind === null || !cents ? null : afterBooking(kind, cents, this.how(), this.now());
  });
  protected readonly wrong = computed(() => {
    const after = this.after();
    if (this.cents() === undefined) return this.words.t('money.act.amountWrong');
    return after?.outcome === 'too-much'
      ? this.words.t('money.act.then.tooMuch', { amount: this.money(after.cents) })
      : null;
  });
  protected readonly then = computed(() => {
    const after = this.after();
    if (after?.outcome !== 'then') return '';
    return this.words.t(`money.act.then.${after.word}`, {
      amount: this.money(this.cents() ?? 0),
      open: this.money(after.openCents),
      over: this.money(after.overCents),
      held: this.money(after.heldCents),
    });
  });
  protected readonly ready = computed(
    () => this.after()?.outcome === 'then' && (!this.asksWhy() || this.reason().trim() !== ''),
  );

  protected async book(kind: BookedKind): Promise<void> {
    let line: LineBooked | undefined;
    const body = {
      kind,
      cents: this.cents(),
      method: this.how(),
      reason: this.reason().trim(),
      pressKey: this.pressKey(),
    };
    const done = await this.booking.run(async () => {
      const address = route(deskRoutes.deskBillLines, { id: this.bill().id });
      line = await this.calls.post<LineBooked>(address, body);
    });
    if (!done) return;
    const number = line?.receipt ?? null;
    this.toasts.say(
      number === null
        ? this.words.t('money.act.booked')
        : this.words.t('money.act.bookedReceipt', { number }),
    );
    this.booked.emit();
  }

  private money(cents: number): string {
    return moneyText(cents, this.words.language());
  }
}
