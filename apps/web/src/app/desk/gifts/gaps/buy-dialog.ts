import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { route, deskRoutes, type GiftPurchase } from '@dabei/contracts';
import { mayBuy } from '@dabei/domain';
import { moneyText } from '@dabei/words';
import { Field } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { centsOf } from '../../parts/euros';
import { Toasts } from '../../parts/toasts';
import { wishLine } from '../../tree/parts/wish-line';

/** What was paid for a gift; above the limit or beyond the pot it asks why. */
@Component({
  selector: 'dabei-buy-dialog',
  imports: [AskDialog, Field, TPipe],
  template: `
    <dabei-ask-dialog
      name="buy"
      [open]="purchase() !== null"
      [title]="'gifts.buy.dialog' | t: { number: purchase()?.wish?.number ?? 0 }"
      [button]="'gifts.buy.act' | t"
      [ready]="ready()"
      [attempt]="buying"
      (closed)="closed.emit()"
      (agreed)="buy()"
    >
      <p>{{ line() }}</p>
      <dabei-field for="buy-price" [label]="'gifts.buy.price' | t" [error]="wrong()">
        <input
          #amount
          id="buy-price"
          inputmode="decimal"
          autocomplete="off"
          [value]="price()"
          (input)="price.set(amount.value)"
        />
      </dabei-field>
      @if (because(); as why) {
        <p role="status">
          {{ (why === 'above-limit' ? 'gifts.buy.over' : 'gifts.buy.beyond') | t: facts() }}
        </p>
        <dabei-field for="buy-reason" [label]="'gifts.buy.reason' | t">
          <input
            #text
            id="buy-reason"
            maxlength="200"
            autocomplete="off"
            [value]="reason()"
            (input)="reason.set(text.value)"
          />
        </dabei-field>
      }
      <p class="small soft">{{ 'gifts.buy.then' | t }}</p>
    </dabei-ask-dialog>
  `,
})
export class BuyDialog {
  readonly purchase = input.required<GiftPurchase | null>();
  readonly balanceCents = input.required<number>();
  readonly closed = output();
  readonly done = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly buying = attempt();
  protected readonly price = signal('');
  protected readonly reason = signal('');
  private readonly cents = computed(() => centsOf(this.price()));
  protected readonly wrong = computed(() =>
    this.cents() === undefined ? this.words.t('gifts.buy.priceWrong') : null,
  );
  protected readonly line = computed(() => {
    const wish = this.purchase()?.wish;
    return wish ? wishLine(wish, this.words) : '';
  });
  protected readonly because = computed(() => {
    const [purchase, cents] = [this.purchase(), this.cents()];
    if (purchase === null || !cents) return null;
    const pot = { limitCents: purchase.limitCents, balanceCents: this.balanceCents() };
    const may = mayBuy(cents, pot, null);
    return may.outcome === 'refused' ? may.reason : null;
  });
  protected readonly ready = computed(
    () => Boolean(this.cents()) && (this.because() === null || this.reason().trim() !== ''),
  );
  protected readonly facts = computed(() => ({
    limit: moneyText(this.purchase()?.limitCents ?? 0, this.words.language()),
    balance: moneyText(Math.max(0, this.balanceCents()), this.words.language()),
  }));

  constructor() {
    effect(() => {
      this.purchase();
      this.price.set('');
      this.reason.set('');
      this.buying.problem.set(null);
    });
  }

  protected async buy(): Promise<void> {
    const wish = this.purchase()?.wish;
    if (!wish) return;
    const done = await this.buying.run(() =>
      this.calls.post(route(deskRoutes.deskPurchase, { id: wish.id }), {
        version: wish.version,
        cents: this.cents(),
        reason: this.because() === null ? null : this.reason().trim(),
      }),
    );
    if (!done) return;
    this.toasts.say(this.words.t('gifts.buy.said', { number: wish.number }));
    this.done.emit();
  }
}
