import {
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { form } from '@angular/forms/signals';
import type { ReviewWish, WishText } from '@dabei/contracts';
import { checkWish, type WishRules } from '@dabei/domain';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AskDialog } from '../../parts/ask-dialog';
import type { Attempt } from '../../parts/attempt';
import { FindingList } from '../parts/finding-list';
import { WishFields } from '../parts/wish-fields';
import { emptyWish, wishModelOf, wishRules, wishTextOf } from '../parts/wish-model';
import { ReasonField } from '../../parts/reason-field';

/** The checker mends the wording, or says why the wish is fine all the same. */
@Component({
  selector: 'dabei-mend-dialog',
  imports: [AskDialog, FindingList, TPipe, WishFields, ReasonField],
  template: `
    <dabei-ask-dialog
      name="mend"
      [open]="open()"
      [title]="'checking.mend.title' | t"
      [button]="'checking.review.approve' | t"
      [attempt]="attempt()"
      (closed)="closed.emit()"
      (agreed)="send()"
    >
      <dabei-finding-list [findings]="findings()" />
      <dabei-wish-fields name="mend" [form]="form" />
      @if (serious()) {
        <dabei-reason-field
          id="mend-reason"
          [label]="'checking.mend.reason' | t"
          [hint]="'checking.mend.reasonHint' | t"
          [(reason)]="reason"
        />
      }
    </dabei-ask-dialog>
  `,
})
export class MendDialog {
  readonly open = input(false);
  readonly wish = input.required<ReviewWish>();
  readonly rules = input.required<WishRules>();
  readonly attempt = input.required<Attempt>();
  readonly closed = output();
  readonly mended = output<{ text?: WishText; reason: string | null }>();

  private readonly words = inject(Words);
  protected readonly reason = signal('');
  private readonly model = signal(emptyWish);
  /** Of the text as it is typed now: what is mended disappears at once. */
  protected readonly findings = computed(() => checkWish(wishTextOf(this.model()), this.rules()));
  protected readonly serious = computed(
    () => this.wish().maybeTwice || this.findings().some(({ weight }) => weight !== 'hint'),
  );
  protected readonly form = form(this.model, (path) => {
    wishRules(path, this.words);
  });

  constructor() {
    effect(() => {
      if (!this.open()) return;
      const wish = this.wish();
      untracked(() => {
        this.reason.set('');
        this.model.set(wishModelOf(wish));
      });
    });
  }

  protected send(): void {
    this.form().markAsTouched();
    if (this.form().invalid()) return;
    const reason = this.reason().trim() || null;
    // what nobody touched is not sent as a change
    const before = JSON.stringify(wishModelOf(this.wish()));
    const changed = before !== JSON.stringify(this.model());
    this.mended.emit(changed ? { text: wishTextOf(this.model()), reason } : { reason });
  }
}
