import { Component, inject, input, output } from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { TextField } from '../../../shared/text-field';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AreaField } from '../../parts/area-field';
import { PickField } from '../../parts/pick-field';
import { TickField } from '../../parts/tick-field';
import type { EventForm } from './event-form';

/** What only this event wants to know. */
@Component({
  selector: 'dabei-question-list',
  imports: [AreaField, Icon, PickField, TextField, TickField, TPipe],
  template: `
    <section class="sheet stack" aria-labelledby="questions-title">
      <h2 id="questions-title">{{ 'desk.editor.questions' | t }}</h2>
      @for (question of questions(); track $index; let index = $index) {
        <fieldset class="stack-small">
          <legend class="visually-hidden">
            {{ 'desk.editor.question' | t: { number: index + 1 } }}
          </legend>
          <div class="fields-row">
            <dabei-text-field
              [id]="'question-label-' + index"
              [label]="'desk.editor.question' | t: { number: index + 1 }"
              [field]="question.label"
            />
            <dabei-pick-field
              [id]="'question-kind-' + index"
              [label]="'desk.editor.questionKind' | t"
              [picks]="kinds"
              [field]="question.kind"
            />
          </div>
          @if (question.kind().value() === 'choice') {
            <dabei-area-field
              [id]="'question-choices-' + index"
              [label]="'desk.editor.choices' | t"
              [hint]="'desk.editor.onePerLine' | t"
              [field]="question.choices"
            />
          }
          <div class="row">
            <dabei-tick-field [label]="'desk.editor.required' | t" [field]="question.required" />
            <button
              type="button"
              class="button button-small button-quiet"
              (click)="removed.emit(index)"
            >
              {{ 'desk.editor.removeQuestion' | t: { number: index + 1 } }}
            </button>
          </div>
        </fieldset>
      } @empty {
        <p class="soft">{{ 'desk.editor.noQuestions' | t }}</p>
      }
      <p>
        <button type="button" class="button button-small" (click)="added.emit()">
          <dabei-icon name="plus" [size]="18" />{{ 'desk.editor.addQuestion' | t }}
        </button>
      </p>
    </section>
  `,
})
export class QuestionList {
  readonly questions = input.required<EventForm['questions']>();
  readonly added = output();
  readonly removed = output<number>();
  private readonly words = inject(Words);

  protected readonly kinds = ['text', 'yes-no', 'choice'].map((value) => ({
    value,
    label: this.words.t(`desk.question.${value}`),
  }));
}
