import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { EventDetail } from '@dabei/contracts';
import { TPipe } from '../../shared/t.pipe';
import { AnswerPart, yesNoOptions } from './answer-part';
import { AnswerText } from './answer-text';
import { ChoiceField } from './choice-field';
import { EmergencyAnswer } from './emergency-answer';
import { HealthAnswer } from './health-answer';
import { OwnQuestion } from './own-question';
import type { Block } from './pair-answers';
import { PhotosAnswer } from './photos-answer';
import { PickUpAnswer } from './pick-up-answer';
import { SwimAnswer } from './swim-answer';

/** The questions of one event about one child; shows only the blocks it is told to. */
@Component({
  selector: 'dabei-answer-fields',
  imports: [
    AnswerText,
    ChoiceField,
    EmergencyAnswer,
    HealthAnswer,
    OwnQuestion,
    PhotosAnswer,
    PickUpAnswer,
    SwimAnswer,
    TPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './answer-fields.html',
})
export class AnswerFields extends AnswerPart {
  readonly event = input.required<Pick<EventDetail, 'title' | 'questions'>>();
  readonly blocks = input.required<readonly Block[]>();

  protected readonly yesNo = yesNoOptions;
  protected readonly custodies = [
    { value: 'both-agree', word: 'family.ask.custodyBoth' },
    { value: 'i-decide-alone', word: 'family.ask.custodyAlone' },
  ];

  protected has(block: Block): boolean {
    return this.blocks().includes(block);
  }

  protected answer(question: string, value: string): void {
    this.changed.emit({ questions: { ...this.draft().questions, [question]: value } });
  }
}
