import { Component, inject, input, output, signal } from '@angular/core';
import type { DayChild } from '@dabei/contracts';
import { DialogPanel } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { SheetActs } from './sheet-acts';
import { nameOf } from './sheet-words';

/** What happened, in a few words for the office. */
@Component({
  selector: 'dabei-note-dialog',
  imports: [DialogPanel, TPipe],
  template: `
    <dabei-dialog labelledBy="note-title" [open]="open()" (closed)="closed.emit()">
      @if (open()) {
        <form class="stack" (submit)="save($event, child.value)">
          <h2 id="note-title">{{ 'day.note.title' | t }}</h2>
          <p class="small soft">{{ 'day.note.hint' | t }}</p>
          <div class="field">
            <label class="field-label" for="note-child">{{ 'day.note.child' | t }}</label>
            <select #child id="note-child">
              <option value="">{{ 'day.note.noChild' | t }}</option>
              @for (one of children(); track one.registrationId) {
                <option [value]="one.registrationId">{{ nameOf(one) }}</option>
              }
            </select>
          </div>
          <div class="field">
            <label class="field-label" for="note-text">{{ 'day.note.text' | t }}</label>
            <textarea
              #words
              id="note-text"
              rows="4"
              maxlength="2000"
              required
              [value]="text()"
              (input)="text.set(words.value)"
            ></textarea>
          </div>
          <div class="row">
            <button type="submit" class="button button-primary" [disabled]="!text().trim()">
              {{ 'day.note.save' | t }}
            </button>
            <button type="button" class="button" (click)="closed.emit()">
              {{ 'day.note.cancel' | t }}
            </button>
          </div>
        </form>
      }
    </dabei-dialog>
  `,
})
export class NoteDialog {
  readonly open = input(false);
  readonly children = input.required<readonly DayChild[]>();
  readonly closed = output();

  private readonly acts = inject(SheetActs);
  protected readonly nameOf = nameOf;
  protected readonly text = signal('');

  protected async save(event: Event, registrationId: string): Promise<void> {
    event.preventDefault();
    const text = this.text().trim();
    if (!text) return;
    this.text.set('');
    this.closed.emit();
    await this.acts.note(registrationId || null, text);
  }
}
