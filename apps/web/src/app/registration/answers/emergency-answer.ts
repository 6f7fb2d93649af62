import { ChangeDetectionStrategy, Component } from '@angular/core';
import { AnswerPart } from './answer-part';
import { TPipe } from '../../shared/t.pipe';
import { AnswerText } from './answer-text';

/** Whom to call when something happens. */
@Component({
  selector: 'dabei-emergency-answer',
  imports: [AnswerText, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="fields-row">
      <dabei-answer-text
        [id]="id() + '-emergencyName'"
        [label]="'family.ask.emergencyName' | t"
        [value]="draft().emergencyName"
        [error]="problems()['emergencyName']"
        (typed)="set('emergencyName', $event)"
      />
      <dabei-answer-text
        type="tel"
        [id]="id() + '-emergencyPhone'"
        [label]="'family.ask.emergencyPhone' | t"
        [value]="draft().emergencyPhone"
        [error]="problems()['emergencyPhone']"
        (typed)="set('emergencyPhone', $event)"
      />
    </div>
  `,
})
export class EmergencyAnswer extends AnswerPart {}
