import { Component, computed, inject, input, output } from '@angular/core';
import { standings } from '@dabei/contracts';
import { TPipe } from '../../shared/t.pipe';
import { ProgrammeData } from '../programme/programme-data';
import { standingsOf, toggledStanding, type Address, type FilterPart } from './people-filter';

/** What the list is narrowed by. Each choice goes into the address, so that "back" takes it back. */
@Component({
  selector: 'dabei-people-filter-form',
  imports: [TPipe],
  styleUrl: './people-filter-form.css',
  templateUrl: './people-filter-form.html',
})
export class PeopleFilterForm {
  readonly address = input.required<Address>();
  readonly changed = output<{ part: FilterPart; value: string | null }>();

  protected readonly programme = inject(ProgrammeData);
  protected readonly standings = standings;
  protected readonly picked = computed(() => standingsOf(this.address()));
  protected readonly events = computed(() =>
    (this.programme.programme()?.events ?? []).filter(
      ({ registration }) => registration === 'with-us',
    ),
  );
  protected readonly organisations = computed(
    () => this.programme.programme()?.organisations ?? [],
  );
  protected readonly moreIsUsed = computed(() =>
    ['organiser', 'von', 'bis', 'offen', 'ohneMail', 'eingetragen'].some(
      (part) => this.address()[part],
    ),
  );

  protected set(part: FilterPart, value: string): void {
    this.changed.emit({ part, value: value === '' ? null : value });
  }

  protected toggle(one: (typeof standings)[number]): void {
    this.changed.emit({ part: 'stand', value: toggledStanding(this.address(), one) });
  }
}
