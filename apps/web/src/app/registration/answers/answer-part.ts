import { Directive, input, output } from '@angular/core';
import type { AnswerDraft } from './answer-draft';
import type { AnswerProblems } from './answer-problems';

/** What every block of questions about one child is given, and how it tells what was typed. */
@Directive()
export abstract class AnswerPart {
  readonly id = input.required<string>();
  readonly child = input.required<string>();
  readonly draft = input.required<AnswerDraft>();
  readonly problems = input.required<AnswerProblems>();
  readonly changed = output<Partial<AnswerDraft>>();

  protected set(field: keyof AnswerDraft, value: string | boolean): void {
    this.changed.emit({ [field]: value });
  }
}

export const yesNoOptions = [
  { value: 'yes', word: 'family.who.yes' },
  { value: 'no', word: 'family.who.no' },
];
