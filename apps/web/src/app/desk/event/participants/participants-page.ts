import { Component, computed, inject, signal } from '@angular/core';
import { searchKey } from '@dabei/domain';
import { TPipe } from '../../../shared/t.pipe';
import { AnswerState } from '../../parts/answer-state';
import { EventData } from '../event-data';
import { partsOf } from './participant-words';
import { PeopleSection } from './people-section';

/** Who has a place, and below, who left. */
@Component({
  selector: 'dabei-participants-page',
  imports: [AnswerState, PeopleSection, TPipe],
  template: `
    <div class="stack">
      <dabei-answer-state
        [loading]="data.peopleLoading()"
        [error]="data.peopleError()"
        (again)="data.reload()"
      />
      @if (data.people()) {
        @if (parts().placed.length > 8 || find()) {
          <div class="field finder">
            <label class="field-label" for="people-find">{{ 'desk.people.find' | t }}</label>
            <input
              #field
              id="people-find"
              type="search"
              autocomplete="off"
              [value]="find()"
              (input)="find.set(field.value)"
            />
          </div>
        }
        @if (parts().placed.length > 0) {
          <dabei-people-section
            [people]="parts().placed"
            [caption]="'desk.people.placedCaption' | t"
          />
        } @else {
          <p class="desk-empty">
            {{ (find() ? 'desk.people.nobodyFits' : 'desk.people.nobody') | t }}
          </p>
        }
        @if (parts().gone.length > 0) {
          <details>
            <summary>{{ 'desk.people.gone' | t: { count: parts().gone.length } }}</summary>
            <dabei-people-section
              [people]="parts().gone"
              [caption]="'desk.people.goneCaption' | t"
            />
          </details>
        }
      }
    </div>
  `,
  styles: `
    .finder {
      max-inline-size: 24rem;
    }
    summary {
      padding-block: 0.5rem;
      font-weight: 650;
      cursor: pointer;
    }
  `,
})
export class ParticipantsPage {
  protected readonly data = inject(EventData);
  protected readonly find = signal('');
  protected readonly parts = computed(() => {
    const words = searchKey(this.find()).split(' ').filter(Boolean);
    const people = (this.data.people() ?? []).filter((person) => {
      const key = searchKey(`${person.firstName} ${person.lastName} ${person.guardianName}`);
      return words.every((word) => key.includes(word));
    });
    return partsOf(people);
  });
}
