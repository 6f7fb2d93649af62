import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { EventDetail } from '@dabei/contracts';
import { AnswerPick } from './answer-pick';
import { AnswerText } from './answer-text';
import { yesNoOptions } from './answer-part';
import { ChoiceField } from './choice-field';

/** A question an organiser thought of: yes or no, one of a list, or in words. */
@Component({
  selector: 'dabei-own-question',
  imports: [AnswerPick, AnswerText, ChoiceField],
  // the id belongs to the control inside
  host: { '[attr.id]': 'null' },
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @switch (question().kind) {
      @case ('yes-no') {
        <dabei-choice-field
          [id]="id()"
          [label]="question().label"
          [options]="yesNo"
          [value]="value()"
          [error]="error()"
          (chosen)="answered.emit($event)"
        />
      }
      @case ('choice') {
        <dabei-answer-pick
          [id]="id()"
          [label]="question().label"
          [options]="choices()"
          [value]="value()"
          [error]="error()"
          (chosen)="answered.emit($event)"
        />
      }
      @default {
        <dabei-answer-text
          [id]="id()"
          [label]="question().label"
          [value]="value()"
          [error]="error()"
          (typed)="answered.emit($event)"
        />
      }
    }
  `,
})
export class OwnQuestion {
  readonly id = input.required<string>();
  readonly question = input.required<EventDetail['questions'][number]>();
  readonly value = input.required<string>();
  readonly error = input<string>();
  readonly answered = output<string>();

  protected readonly yesNo = yesNoOptions;
  protected readonly choices = computed(() =>
    this.question().choices.map((value) => ({ value, label: value })),
  );
}
