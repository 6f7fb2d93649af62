import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PersonRow } from '@dabei/contracts';
import { moneyText } from '@dabei/words';
import { StatusBadge } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { stateOf } from '../event/participants/participant-words';
import { PhoneLink } from '../parts/phone-link';
import { SortButton } from '../parts/sort-button';
import { dayOf } from './people-columns';
import type { PeopleSort } from './people-filter';
import { personSentence } from './person-sentence';
import type { Selection } from './selection';

const sortOfColumn: Readonly<Record<string, PeopleSort>> = {
  name: 'name',
  day: 'event',
  pressed: 'pressed',
};

/** Participants across events: who, where, how it stands; ticked rows are for bulk actions. */
@Component({
  selector: 'dabei-people-table',
  imports: [PhoneLink, RouterLink, SortButton, StatusBadge, TPipe],
  styles: `
    .tick {
      inline-size: 2.5rem;
    }
    .state {
      min-inline-size: 13rem;
    }
    .state p {
      margin: 0.15rem 0 0;
    }
    th[scope='row'] {
      min-inline-size: 9rem;
      overflow-wrap: anywhere;
    }
  `,
  templateUrl: './people-table.html',
})
export class PeopleTable {
  readonly people = input.required<readonly PersonRow[]>();
  readonly columns = input.required<readonly { code: string; label: string }[]>();
  readonly selection = input.required<Selection>();
  readonly order = input.required<{ sort: PeopleSort; order: 'up' | 'down' }>();
  readonly sorted = output<{ sort: PeopleSort; order: 'up' | 'down' }>();
  private readonly words = inject(Words);

  protected readonly stateOf = stateOf;
  protected readonly allTicked = computed(
    () =>
      this.people().length > 0 &&
      this.people().every(({ registrationId }) => this.selection().has(registrationId)),
  );

  protected tickPage(): void {
    this.selection().togglePage(this.people().map(({ registrationId }) => registrationId));
  }

  protected sortOf(code: string): PeopleSort | null {
    return sortOfColumn[code] ?? null;
  }

  protected orderOf(code: string): 'up' | 'down' | null {
    const { sort, order } = this.order();
    return this.sortOf(code) === sort ? order : null;
  }

  protected ariaSort(code: string): 'ascending' | 'descending' | null {
    const order = this.orderOf(code);
    return order && (order === 'up' ? 'ascending' : 'descending');
  }

  protected press(sort: PeopleSort, code: string): void {
    this.sorted.emit({ sort, order: this.orderOf(code) === 'up' ? 'down' : 'up' });
  }

  protected sentence(person: PersonRow): string {
    return personSentence(person, this.words.voice());
  }

  protected day(instant: string | null): string {
    return instant === null ? '–' : dayOf(instant, this.words);
  }

  protected money({ amountCents }: PersonRow): string {
    return amountCents === 0
      ? this.words.t('public.event.free')
      : moneyText(amountCents, this.words.language());
  }
}
