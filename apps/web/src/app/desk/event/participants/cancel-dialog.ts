import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Participant } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AskDialog } from '../../parts/ask-dialog';
import type { Attempt } from '../../parts/attempt';

/** Calling one registration off: what follows from it, and why. */
@Component({
  selector: 'dabei-cancel-dialog',
  imports: [AskDialog, TPipe],
  template: `
    <dabei-ask-dialog
      name="cancel"
      [open]="person() !== null"
      [title]="'desk.people.cancelTitle' | t: { child: person()?.firstName ?? '' }"
      [button]="'desk.people.cancelNow' | t"
      [danger]="true"
      [ready]="reason().trim().length >= 3"
      [attempt]="attempt()"
      (closed)="close()"
      (agreed)="confirm()"
    >
      <p>{{ consequence() }}</p>
      <div class="field">
        <label class="field-label" for="cancel-reason">{{ 'desk.people.reason' | t }}</label>
        <input
          #field
          id="cancel-reason"
          list="cancel-reasons"
          maxlength="300"
          autocomplete="off"
          [value]="reason()"
          (input)="reason.set(field.value)"
        />
        <datalist id="cancel-reasons">
          @for (word of reasons; track word) {
            <option [value]="'desk.people.reason-' + word | t"></option>
          }
        </datalist>
      </div>
    </dabei-ask-dialog>
  `,
})
export class CancelDialog {
  readonly person = input.required<Participant | null>();
  /** How many wait for a place at this event. */
  readonly waiting = input(0);
  readonly attempt = input.required<Attempt>();
  readonly closed = output();
  readonly confirmed = output<string>();
  private readonly words = inject(Words);

  protected readonly reasons = ['family', 'sick', 'double'];
  protected readonly reason = signal('');
  protected readonly consequence = computed(() => {
    const person = this.person();
    if (!person) return '';
    const frees = person.state === 'confirmed' || person.state === 'held';
    const key = !frees ? 'thenNothing' : this.waiting() > 0 ? 'thenNext' : 'thenFree';
    const told = person.hasEmail ? 'thenMail' : 'thenCall';
    return `${this.words.t(`desk.people.${key}`, { waiting: this.waiting() })} ${this.words.t(`desk.people.${told}`, { guardian: person.guardianName })}`;
  });

  protected close(): void {
    this.reason.set('');
    this.closed.emit();
  }

  protected confirm(): void {
    const reason = this.reason().trim();
    if (reason.length < 3) return;
    this.confirmed.emit(reason);
    this.reason.set('');
  }
}
