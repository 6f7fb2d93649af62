import { Component, computed, inject } from '@angular/core';
import { TPipe } from '../../../shared/t.pipe';
import { AnswerState } from '../../parts/answer-state';
import { EventData } from '../event-data';
import { partsOf } from './participant-words';
import { PeopleSection } from './people-section';
import { WaitingLine } from './waiting-line';

/** Who waits, in the order of the line. */
@Component({
  selector: 'dabei-waiting-page',
  imports: [AnswerState, PeopleSection, TPipe, WaitingLine],
  template: `
    <div class="stack">
      <dabei-answer-state
        [loading]="data.peopleLoading()"
        [error]="data.peopleError()"
        (again)="data.reload()"
      />
      @if (data.people()) {
        @if (waiting().length > 0) {
          <dabei-waiting-line />
          <p class="soft">{{ 'desk.people.lineHint' | t }}</p>
          <dabei-people-section
            [people]="waiting()"
            [inLine]="true"
            [caption]="'desk.people.lineCaption' | t"
          />
        } @else {
          <p class="desk-empty">{{ 'desk.people.nobodyWaits' | t }}</p>
        }
      }
    </div>
  `,
})
export class WaitingPage {
  protected readonly data = inject(EventData);
  protected readonly waiting = computed(() => partsOf(this.data.people() ?? []).waiting);
}
