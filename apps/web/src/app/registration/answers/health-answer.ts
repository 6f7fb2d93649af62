import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { AnswerPart } from './answer-part';
import { TPipe } from '../../shared/t.pipe';
import { AnswerText } from './answer-text';
import { AnswerTick } from './answer-tick';
import { ChoiceField } from './choice-field';

/** Health, with "rather by phone" beside it; what is written needs its own consent at each event. */
@Component({
  selector: 'dabei-health-answer',
  imports: [AnswerText, AnswerTick, ChoiceField, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack">
      <dabei-choice-field
        [id]="id() + '-health'"
        [label]="'family.ask.healthQuestion' | t"
        [hint]="'family.ask.healthHint' | t"
        [options]="ways"
        [inRow]="false"
        [value]="draft().health"
        [error]="problems()['health']"
        (chosen)="set('health', $event)"
      />
      @if (draft().health === 'written') {
        <dabei-answer-text
          [id]="id() + '-healthText'"
          [label]="'family.ask.healthText' | t"
          [long]="true"
          [value]="draft().healthText"
          [error]="problems()['healthText']"
          (typed)="set('healthText', $event)"
        />
        <dabei-answer-tick
          [id]="id() + '-healthConsent'"
          [ticked]="draft().healthConsent"
          [error]="problems()['healthConsent']"
          (changed)="set('healthConsent', $event)"
          >{{ 'family.ask.healthConsent' | t: { event: title() } }}</dabei-answer-tick
        >
      }
    </div>
  `,
})
export class HealthAnswer extends AnswerPart {
  /** Of the event whose companions read it. */
  readonly title = input.required<string>();
  protected readonly ways = [
    { value: 'nothing', word: 'family.ask.healthNothing' },
    { value: 'by-phone', word: 'family.ask.healthByPhone' },
    { value: 'written', word: 'family.ask.healthWritten' },
  ];
}
