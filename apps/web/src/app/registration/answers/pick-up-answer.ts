import { ChangeDetectionStrategy, Component } from '@angular/core';
import { AnswerPart } from './answer-part';
import { TPipe } from '../../shared/t.pipe';
import { AnswerText } from './answer-text';
import { ChoiceField } from './choice-field';

/** How the child goes home, and who may fetch it. */
@Component({
  selector: 'dabei-pick-up-answer',
  imports: [AnswerText, ChoiceField, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack">
      <dabei-choice-field
        [id]="id() + '-pickUp'"
        [label]="'family.ask.pickUpQuestion' | t: { child: child() }"
        [options]="waysHome"
        [value]="draft().pickUp"
        [error]="problems()['pickUp']"
        (chosen)="set('pickUp', $event)"
      />
      @if (draft().pickUp === 'fetched') {
        <dabei-answer-text
          [id]="id() + '-fetchedBy'"
          [label]="'family.ask.fetchedBy' | t"
          [hint]="'family.ask.fetchedByHint' | t"
          [value]="draft().fetchedBy"
          [error]="problems()['fetchedBy']"
          (typed)="set('fetchedBy', $event)"
        />
      }
    </div>
  `,
})
export class PickUpAnswer extends AnswerPart {
  protected readonly waysHome = [
    { value: 'fetched', word: 'family.ask.pickUpFetched' },
    { value: 'alone', word: 'family.ask.pickUpAlone' },
  ];
}
