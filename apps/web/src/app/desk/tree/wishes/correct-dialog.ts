import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { form } from '@angular/forms/signals';
import { route, deskRoutes, type TreeWish, type WishCorrected } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { WishFields } from '../parts/wish-fields';
import { emptyWish, wishModelOf, wishRules, wishTextOf } from '../parts/wish-model';
import { ReasonField } from '../../parts/reason-field';

/** Another text is another number; what that means is said first. */
@Component({
  selector: 'dabei-correct-dialog',
  imports: [AskDialog, TPipe, WishFields, ReasonField],
  template: `
    <dabei-ask-dialog
      name="correct"
      [open]="open()"
      [title]="'checking.wishes.correct' | t"
      [button]="'checking.wishes.correctButton' | t"
      [ready]="reason().trim().length > 0"
      [attempt]="correcting"
      (closed)="closed.emit()"
      (agreed)="correct()"
    >
      <p>{{ 'checking.wishes.correctThen' | t: { number: wish().number } }}</p>
      @if (wish().promised) {
        <p>{{ 'checking.wishes.correctPromised' | t }}</p>
      }
      <p>{{ 'checking.wishes.correctLetters' | t }}</p>
      <dabei-wish-fields name="correct" [form]="form" />
      <dabei-reason-field
        id="correct-reason"
        [label]="'checking.wishes.reason' | t"
        [(reason)]="reason"
      />
    </dabei-ask-dialog>
  `,
})
export class CorrectDialog {
  readonly open = input(false);
  readonly wish = input.required<TreeWish>();
  readonly closed = output();
  readonly corrected = output<number>();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  protected readonly correcting = attempt();
  protected readonly reason = signal('');
  private readonly model = signal(emptyWish);
  protected readonly form = form(this.model, (path) => {
    wishRules(path, this.words);
  });

  constructor() {
    effect(() => {
      if (!this.open()) return;
      const wish = this.wish();
      untracked(() => {
        this.correcting.problem.set(null);
        this.reason.set('');
        this.model.set(wishModelOf(wish));
      });
    });
  }

  protected async correct(): Promise<void> {
    this.form().markAsTouched();
    if (this.form().invalid()) return;
    const { id, version } = this.wish();
    const text = wishTextOf(this.model());
    await this.correcting.run(async () => {
      const body = { version, text, reason: this.reason().trim() };
      const address = route(deskRoutes.deskTreeWishCorrect, { id });
      this.corrected.emit((await this.calls.post<WishCorrected>(address, body)).number);
    });
  }
}
