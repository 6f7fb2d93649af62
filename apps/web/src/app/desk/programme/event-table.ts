import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DeskEventRow } from '@dabei/contracts';
import { dayText, townTime } from '@dabei/words';
import { Icon, StatusBadge, type StatusTone } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { FillBar } from '../parts/fill-bar';
import { SortButton } from '../parts/sort-button';
import type { SortOrder } from '../parts/sorting';
import { eventColumns, type EventColumn, type EventFilter } from './event-filter';

const tones: Record<DeskEventRow['status'], StatusTone> = {
  draft: 'quiet',
  published: 'confirmed',
  cancelled: 'cancelled',
};

/** The programme as a table: how full, who waits, what is missing. */
@Component({
  selector: 'dabei-event-table',
  imports: [FillBar, Icon, RouterLink, SortButton, StatusBadge, TPipe],
  styles: `
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
  readonly sorted = output<{ sort: EventColumn; order: SortOrder }>();
  private readonly words = inject(Words);

  protected readonly columns = eventColumns;
  protected readonly tones = tones;

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
