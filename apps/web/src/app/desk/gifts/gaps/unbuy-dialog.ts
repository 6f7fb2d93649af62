import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { route, deskRoutes, type GiftPurchase } from '@dabei/contracts';
import { moneyText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';
import { ReasonField } from '../../parts/reason-field';

/** "Gekauft" was pressed at the wrong number: back onto the list, the money back into the pot. */
@Component({
  selector: 'dabei-unbuy-dialog',
  imports: [AskDialog, TPipe, ReasonField],
  template: `
    <dabei-ask-dialog
      name="unbuy"
      [open]="purchase() !== null"
      [title]="'gifts.buy.undoTitle' | t: facts()"
      [button]="'gifts.buy.undo' | t"
      [ready]="reason().trim() !== ''"
      [attempt]="undoing"
      (closed)="closed.emit()"
      (agreed)="undo()"
    >
      <p>{{ 'gifts.buy.undoThen' | t: facts() }}</p>
      <dabei-reason-field id="unbuy-reason" [label]="'gifts.buy.reason' | t" [(reason)]="reason" />
    </dabei-ask-dialog>
  `,
})
export class UnbuyDialog {
  readonly purchase = input.required<GiftPurchase | null>();
  readonly closed = output();
  readonly done = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly undoing = attempt();
  protected readonly reason = signal('');
  protected readonly facts = computed(() => ({
    number: this.purchase()?.wish.number ?? 0,
    amount: moneyText(this.purchase()?.cents ?? 0, this.words.language()),
  }));

  constructor() {
    effect(() => {
      this.purchase();
      this.reason.set('');
      this.undoing.problem.set(null);
    });
  }

  protected async undo(): Promise<void> {
    const wish = this.purchase()?.wish;
    if (!wish) return;
    const { id, version, number } = wish;
    const done = await this.undoing.run(() =>
      this.calls.post(route(deskRoutes.deskPurchaseUndo, { id }), {
        version,
        reason: this.reason().trim(),
      }),
    );
    if (!done) return;
    this.toasts.say(this.words.t('gifts.buy.undoSaid', { number }));
    this.done.emit();
  }
}
