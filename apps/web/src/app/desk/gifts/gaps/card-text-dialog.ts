import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { route, deskRoutes, type GiftPurchase } from '@dabei/contracts';
import { checkWish } from '@dabei/domain';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';
import { FindingList } from '../../tree/parts/finding-list';
import { WishFields } from '../../tree/parts/wish-fields';
import { emptyWish, wishModelOf, wishRules, wishTextOf } from '../../tree/parts/wish-model';
import { ReasonField } from '../../parts/reason-field';

/** "Was steht auf der Karte?": a hand-written wish gets its words for the shopping list. */
@Component({
  selector: 'dabei-card-text-dialog',
  imports: [AskDialog, FindingList, TPipe, WishFields, ReasonField],
  template: `
    <dabei-ask-dialog
      name="card-text"
      [open]="purchase() !== null"
      [title]="'gifts.buy.describeOne' | t: { number: purchase()?.wish?.number ?? 0 }"
      [button]="'gifts.buy.describeButton' | t"
      [ready]="ready()"
      [attempt]="writing"
      (closed)="closed.emit()"
      (agreed)="write()"
    >
      <p>{{ 'gifts.buy.describeLead' | t }}</p>
      <dabei-wish-fields name="card-text" [form]="form" />
      @if (typed()) {
        <dabei-finding-list [findings]="findings()" />
      }
      @if (typed() && serious()) {
        <dabei-reason-field
          id="card-text-reason"
          [label]="'gifts.buy.describeReason' | t"
          [(reason)]="reason"
        />
      }
    </dabei-ask-dialog>
  `,
})
export class CardTextDialog {
  readonly purchase = input.required<GiftPurchase | null>();
  readonly closed = output();
  readonly done = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly writing = attempt();
  protected readonly reason = signal('');
  private readonly model = signal(emptyWish);
  protected readonly typed = computed(
    () => this.model().words.trim() !== '' || this.model().kind !== '',
  );
  /** The limit of this wish; whether vouchers go is the server's business. */
  protected readonly findings = computed(() => {
    const { children } = this.model();
    const priceLimitCents = (this.purchase()?.limitCents ?? 0) / (children ?? 1);
    return checkWish(wishTextOf(this.model()), { priceLimitCents, vouchersAllowed: true });
  });
  protected readonly serious = computed(() =>
    this.findings().some(({ weight }) => weight !== 'hint'),
  );
  protected readonly ready = computed(
    () => this.typed() && (!this.serious() || this.reason().trim() !== ''),
  );
  protected readonly form = form(this.model, (path) => {
    wishRules(path, this.words);
  });

  constructor() {
    effect(() => {
      const purchase = this.purchase();
      this.model.set(purchase === null ? emptyWish : wishModelOf(purchase.wish));
      this.reason.set('');
      this.writing.problem.set(null);
    });
  }

  protected async write(): Promise<void> {
    const wish = this.purchase()?.wish;
    this.form().markAsTouched();
    if (!wish || this.form().invalid()) return;
    const done = await this.writing.run(() =>
      this.calls.put(route(deskRoutes.deskPurchaseText, { id: wish.id }), {
        version: wish.version,
        text: wishTextOf(this.model()),
        reason: this.reason().trim() || null,
      }),
    );
    if (!done) return;
    this.toasts.say(this.words.t('gifts.buy.described', { number: wish.number }));
    this.done.emit();
  }
}
