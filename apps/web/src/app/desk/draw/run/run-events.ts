import { Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DrawRunEvent } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { FillBar } from '../../parts/fill-bar';
import { SortButton } from '../../parts/sort-button';
import { sorted, type SortOrder } from '../../parts/sorting';

const columns = ['title', 'wished', 'firstWished', 'given'] as const;
type Column = (typeof columns)[number];

/** Every event of a run: how many wished it, how many got it, and what stays below its minimum. */
@Component({
  selector: 'dabei-run-events',
  imports: [FillBar, RouterLink, SortButton, TPipe],
  templateUrl: './run-events.html',
})
export class RunEvents {
  readonly events = input.required<readonly DrawRunEvent[]>();
  readonly campaign = input.required<string>();
  readonly fixed = input(false);

  protected readonly columns = columns;
  protected readonly by = signal<{ column: Column; order: SortOrder }>({
    column: 'firstWished',
    order: 'down',
  });
  protected readonly rows = computed(() => {
    const { column, order } = this.by();
    return sorted(this.events(), (event) => event[column], order);
  });
  protected readonly below = computed(() =>
    this.events().filter(({ belowMinimum, wished }) => belowMinimum && wished > 0),
  );

  protected sort(column: Column): void {
    this.by.update((now) => ({
      column,
      order:
        now.column === column
          ? now.order === 'up'
            ? 'down'
            : 'up'
          : column === 'title'
            ? 'up'
            : 'down',
    }));
  }

  protected whatIf(kind: string, { eventId }: DrawRunEvent): Record<string, string> {
    return { aktion: this.campaign(), art: kind, veranstaltung: eventId };
  }
}
