import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Words } from '../../shared/words';
import { AnswerPart, yesNoOptions } from './answer-part';
import { TPipe } from '../../shared/t.pipe';
import { AnswerPick } from './answer-pick';
import { ChoiceField } from './choice-field';

// not from the contracts: their schemas would come along into what families load
const swimLevels = ['none', 'seahorse', 'bronze', 'silver', 'gold'];

/** Whether the child may go into the water, and what it can. */
@Component({
  selector: 'dabei-swim-answer',
  imports: [AnswerPick, ChoiceField, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack">
      <dabei-choice-field
        [id]="id() + '-swimAllowed'"
        [label]="'family.ask.swimAllowed' | t: { child: child() }"
        [options]="yesNo"
        [value]="draft().swimAllowed"
        [error]="problems()['swimAllowed']"
        (chosen)="set('swimAllowed', $event)"
      />
      <dabei-answer-pick
        [id]="id() + '-swimLevel'"
        [label]="'family.ask.swimLevel' | t: { child: child() }"
        [options]="levels()"
        [value]="draft().swimLevel"
        [error]="problems()['swimLevel']"
        (chosen)="set('swimLevel', $event)"
      />
    </div>
  `,
})
export class SwimAnswer extends AnswerPart {
  private readonly words = inject(Words);
  protected readonly yesNo = yesNoOptions;
  protected readonly levels = computed(() =>
    swimLevels.map((value) => ({ value, label: this.words.t(`family.ask.level-${value}`) })),
  );
}
