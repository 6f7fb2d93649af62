import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { EventDetail } from '@dabei/contracts';
import { Field, Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import type { AnswerDraft } from './answer-draft';
import type { AnswerProblems } from './answer-problems';
import { ChoiceField } from './choice-field';
import type { Block } from './pair-answers';

/** The questions of one event about one child; shows only the blocks it is told to. */
@Component({
  selector: 'dabei-answer-fields',
  imports: [ChoiceField, Field, Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './answer-fields.html',
})
export class AnswerFields {
  readonly id = input.required<string>();
  readonly child = input.required<string>();
  readonly event = input.required<Pick<EventDetail, 'title' | 'questions'>>();
  readonly blocks = input.required<readonly Block[]>();
  readonly draft = input.required<AnswerDraft>();
  readonly problems = input.required<AnswerProblems>();
  readonly changed = output<Partial<AnswerDraft>>();

  protected readonly yesNo = [
    { value: 'yes', word: 'family.who.yes' },
    { value: 'no', word: 'family.who.no' },
  ];
  protected readonly waysHome = [
    { value: 'fetched', word: 'family.ask.pickUpFetched' },
    { value: 'alone', word: 'family.ask.pickUpAlone' },
  ];
  protected readonly healthWays = [
    { value: 'nothing', word: 'family.ask.healthNothing' },
    { value: 'by-phone', word: 'family.ask.healthByPhone' },
    { value: 'written', word: 'family.ask.healthWritten' },
  ];
  protected readonly custodies = [
    { value: 'both-agree', word: 'family.ask.custodyBoth' },
    { value: 'i-decide-alone', word: 'family.ask.custodyAlone' },
  ];
  protected readonly levels = ['none', 'seahorse', 'bronze', 'silver', 'gold'];

  protected has(block: Block): boolean {
    return this.blocks().includes(block);
  }

  protected write(field: keyof AnswerDraft, event: Event): void {
    this.changed.emit({ [field]: (event.target as HTMLInputElement).value });
  }

  protected tick(field: keyof AnswerDraft, event: Event): void {
    this.changed.emit({ [field]: (event.target as HTMLInputElement).checked });
  }

  protected choose(field: keyof AnswerDraft, value: string): void {
    this.changed.emit({ [field]: value });
  }

  protected answer(question: string, value: string): void {
    this.changed.emit({ questions: { ...this.draft().questions, [question]: value } });
  }

  protected valueOf(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }
}
