import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import type { WishFindingView } from '@dabei/contracts';
import { returnReasons, type ReturnReason } from '@dabei/domain';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AskDialog } from '../../parts/ask-dialog';
import type { Attempt } from '../../parts/attempt';
import { proposedReason } from './proposed-reason';

export interface Returned {
  reason: ReturnReason;
  note: string;
}

/** Back to who entered the wish: why, and how it could be said. */
@Component({
  selector: 'dabei-return-dialog',
  imports: [AskDialog, TPipe],
  template: `
    <dabei-ask-dialog
      name="return"
      [open]="open()"
      [title]="'checking.return.title' | t"
      [button]="'checking.review.return' | t"
      [attempt]="attempt()"
      (closed)="closed.emit()"
      (agreed)="said.emit({ reason: reason(), note: note().trim() })"
    >
      <p>{{ 'checking.return.then' | t }}</p>
      <div class="field">
        <label class="field-label" for="return-reason">{{ 'checking.return.why' | t }}</label>
        <select #pick id="return-reason" (change)="choose(pick.value)">
          @for (one of reasons; track one) {
            <option [value]="one" [selected]="one === reason()">
              {{ 'checking.reason.' + one | t }}
            </option>
          }
        </select>
      </div>
      <div class="field">
        <label class="field-label" for="return-note">{{ 'checking.return.note' | t }}</label>
        <span class="field-hint" id="return-note-hint">{{ 'checking.return.noteHint' | t }}</span>
        <textarea
          #text
          id="return-note"
          rows="3"
          maxlength="300"
          aria-describedby="return-note-hint"
          [value]="note()"
          (input)="note.set(text.value)"
        ></textarea>
      </div>
    </dabei-ask-dialog>
  `,
})
export class ReturnDialog {
  readonly open = input(false);
  readonly findings = input.required<readonly WishFindingView[]>();
  readonly consented = input.required<boolean>();
  readonly maybeTwice = input.required<boolean>();
  readonly attempt = input.required<Attempt>();
  readonly closed = output();
  readonly said = output<Returned>();

  private readonly words = inject(Words);
  protected readonly reasons = returnReasons;
  protected readonly reason = signal<ReturnReason>('unclear');
  protected readonly note = signal('');

  constructor() {
    effect(() => {
      if (!this.open()) return;
      const [findings, consented] = [this.findings(), this.consented()];
      const twice = this.maybeTwice();
      untracked(() => {
        this.reason.set(twice ? 'twice' : proposedReason(findings, consented));
        const first = findings[0];
        this.note.set(first === undefined ? '' : this.words.t(`checking.help.${first.code}`));
      });
    });
  }

  protected choose(value: string): void {
    this.reason.set(returnReasons.find((one) => one === value) ?? 'other');
  }
}
