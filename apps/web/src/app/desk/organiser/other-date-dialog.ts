import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import type { OwnEventInput } from '@dabei/contracts';
import { TextField } from '../../shared/text-field';
import { requiredText } from '../../shared/text-rules';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AskDialog } from '../parts/ask-dialog';
import type { Attempt } from '../parts/attempt';

export interface OtherDateSaid {
  sessions: OwnEventInput['sessions'];
  note: string | null;
}

/** The same once more on another day: as a draft, or as a proposal to the office. */
@Component({
  selector: 'dabei-other-date-dialog',
  imports: [AskDialog, TPipe, TextField],
  template: `
    <dabei-ask-dialog
      name="other-date"
      [open]="open()"
      [title]="'organiser.otherDate.title' | t"
      [button]="button()"
      [attempt]="attempt()"
      (closed)="closed.emit()"
      (agreed)="send()"
    >
      <p>{{ 'organiser.otherDate.' + (proposal() ? 'proposal' : 'draft') | t }}</p>
      <dabei-text-field
        id="other-date-day"
        type="date"
        [label]="'desk.editor.date' | t"
        [field]="form.date"
      />
      <div class="fields-row">
        <dabei-text-field
          id="other-date-from"
          type="time"
          [label]="'desk.editor.from' | t"
          [field]="form.from"
        />
        <dabei-text-field
          id="other-date-until"
          type="time"
          [label]="'desk.editor.until' | t"
          [field]="form.until"
        />
      </div>
      @if (proposal()) {
        <dabei-text-field
          id="other-date-note"
          [label]="'organiser.otherDate.note' | t"
          [field]="form.note"
        />
      }
    </dabei-ask-dialog>
  `,
})
export class OtherDateDialog {
  readonly open = input(false);
  readonly proposal = input(false);
  readonly attempt = input.required<Attempt>();
  readonly closed = output();
  readonly said = output<OtherDateSaid>();
  private readonly words = inject(Words);

  private readonly model = signal({ date: '', from: '10:00', until: '13:00', note: '' });
  protected readonly form = form(this.model, (path) => {
    requiredText(path.date, () => this.words.t('desk.editor.dateMissing'));
    requiredText(path.from, () => this.words.t('desk.editor.timeMissing'));
    validate(path.until, (field) =>
      field.value() > field.valueOf(path.from)
        ? undefined
        : { kind: 'order', message: this.words.t('desk.editor.timeOrder') },
    );
  });
  protected readonly button = computed(() =>
    this.words.t(`organiser.otherDate.send-${this.proposal() ? 'proposal' : 'draft'}`),
  );

  protected send(): void {
    for (const field of [this.form.date, this.form.from, this.form.until]) field().markAsTouched();
    if (this.form().invalid()) return;
    const { date, from, until, note } = this.model();
    this.said.emit({
      sessions: [{ date, from: from.slice(0, 5), until: until.slice(0, 5), allDay: false }],
      note: note.trim() || null,
    });
  }
}
