import { Component, input, output } from '@angular/core';
import type { DayBooking } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { LargeAnswer } from '../../parts/large-answer';
import type { DayAnswer } from './day-answer';

/** The large sentence about a pitch, and what can be done about it at once. */
@Component({
  selector: 'dabei-day-answer-box',
  imports: [LargeAnswer, TPipe],
  template: `
    <dabei-large-answer [answer]="answer()" [problem]="problem()">
      @if (answer()?.booking; as booking) {
        @if (answer()?.letIn) {
          <button type="button" class="button button-primary" (click)="letIn.emit(booking)">
            {{ 'market-day.let-in' | t }}
          </button>
        }
        @if (answer()?.opens) {
          <button type="button" class="button" (click)="opened.emit(booking)">
            {{ 'market-day.open' | t }}
          </button>
        }
      }
      <button type="button" class="button button-quiet" (click)="closed.emit()">
        {{ 'market-day.close' | t }}
      </button>
    </dabei-large-answer>
  `,
})
export class DayAnswerBox {
  readonly answer = input.required<DayAnswer | null>();
  /** Why the last press did nothing. */
  readonly problem = input<string | null>(null);
  readonly letIn = output<DayBooking>();
  readonly opened = output<DayBooking>();
  readonly closed = output();
}
