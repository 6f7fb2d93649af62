import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DeskEventRow } from '@dabei/contracts';
import { dayText, townTime } from '@dabei/words';
import { Icon, StatusBadge, type StatusTone } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { ColumnChoice } from '../parts/column-choice';
import { FillBar } from '../parts/fill-bar';
import { SortButton } from '../parts/sort-button';
import type { SortOrder } from '../parts/sorting';
import { tableColumns, tableOf, visibleColumns } from '../parts/table-columns';
import { TableExport } from '../parts/table-export';
import { filterWords, programmeColumns } from './event-columns';
import type { EventColumn, EventFilter } from './event-filter';

const tones: Record<DeskEventRow['status'], StatusTone> = {
  draft: 'quiet',
  published: 'confirmed',
  cancelled: 'cancelled',
};

/** The programme as a table: how full, who waits, what is missing. */
@Component({
  selector: 'dabei-event-table',
  imports: [ColumnChoice, FillBar, Icon, RouterLink, SortButton, StatusBadge, TableExport, TPipe],
  styles: `
    .tools {
      justify-content: flex-end;
      margin-block-end: 0.5rem;
    }
    .fill {
      min-inline-size: 9rem;
    }
    .alarm {
      color: var(--cancelled);
      font-weight: 700;
    }
  `,
  templateUrl: './event-table.html',
})
export class EventTable {
  readonly events = input.required<readonly DeskEventRow[]>();
  readonly filter = input.required<EventFilter>();
  /** The campaign's name, as the file is called. */
  readonly heading = input.required<string>();
  readonly sorted = output<{ sort: EventColumn; order: SortOrder }>();
  private readonly words = inject(Words);

  protected readonly tones = tones;
  protected readonly choice = tableColumns('programme');
  protected readonly all = computed(() => programmeColumns(this.words));
  private readonly visible = visibleColumns(this.all, this.choice);
  protected readonly columns = computed(() =>
    this.visible().map(({ code }) => code as EventColumn),
  );
  protected readonly file = computed(() =>
    tableOf(
      { table: 'programme', title: this.heading(), ...filterWords(this.filter(), this.words) },
      this.visible(),
      this.events(),
    ),
  );

  protected shows(column: EventColumn): boolean {
    return this.choice.shows(column);
  }

  protected order(column: EventColumn): SortOrder | null {
    const { sort, order } = this.filter();
    return sort === column ? order : null;
  }

  protected ariaSort(column: EventColumn): 'ascending' | 'descending' | null {
    const order = this.order(column);
    return order && (order === 'up' ? 'ascending' : 'descending');
  }

  protected press(column: EventColumn): void {
    this.sorted.emit({ sort: column, order: this.order(column) === 'up' ? 'down' : 'up' });
  }

  protected day(instant: string | null): string {
    return instant ? dayText(townTime(instant).date, this.words.language(), 'short') : '–';
  }
}
