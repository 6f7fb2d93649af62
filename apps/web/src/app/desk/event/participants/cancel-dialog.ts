import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Participant } from '@dabei/contracts';
import { DialogPanel } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ProblemLine } from '../../parts/problem-line';

/** Calling one registration off: what follows from it, and why. */
@Component({
  selector: 'dabei-cancel-dialog',
  imports: [DialogPanel, ProblemLine, TPipe],
  template: `
    <dabei-dialog labelledBy="cancel-title" [open]="person() !== null" (closed)="close()">
      @if (person(); as who) {
        <form class="stack" novalidate (submit)="confirm($event)">
          <h2 id="cancel-title">{{ 'desk.people.cancelTitle' | t: { child: who.firstName } }}</h2>
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
          <dabei-problem-line [text]="problem()" />
          <div class="row">
            <button
              type="submit"
              class="button button-danger"
              [disabled]="busy() || reason().trim().length < 3"
            >
              {{ 'desk.people.cancelNow' | t }}
            </button>
            <button type="button" class="button button-quiet" (click)="close()">
              {{ 'desk.cancel' | t }}
            </button>
          </div>
        </form>
      }
    </dabei-dialog>
  `,
})
export class CancelDialog {
  readonly person = input.required<Participant | null>();
  /** How many wait for a place at this event. */
  readonly waiting = input(0);
  readonly problem = input<string | null>(null);
  readonly busy = input(false);
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

  protected confirm(event: Event): void {
    event.preventDefault();
    const reason = this.reason().trim();
    if (reason.length < 3) return;
    this.confirmed.emit(reason);
    this.reason.set('');
  }
}
