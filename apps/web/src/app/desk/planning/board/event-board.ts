import { Component, computed, input, output } from '@angular/core';
import type { BoardEvent } from '@dabei/contracts';
import { boardColumns } from '@dabei/domain';
import { TPipe } from '../../../shared/t.pipe';
import { BoardCard } from './board-card';

/** Every event as a card in the column of how far it is; empty columns after the draft are left out. */
@Component({
  selector: 'dabei-event-board',
  imports: [BoardCard, TPipe],
  styles: `
    .board {
      display: flex;
      gap: 0.75rem;
      overflow-x: auto;
      padding-block-end: 0.75rem;
      align-items: start;
    }
    section {
      flex: 1 0 16rem;
      background: var(--paper-deep);
      border-radius: var(--round);
      padding: 0.75rem;
      min-inline-size: 0;
    }
    h2 {
      font-size: var(--step-1);
    }
    .full {
      flex-grow: 6;
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
      align-items: start;
      gap: 0.5rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    @media (max-width: 48rem) {
      .board {
        display: grid;
        overflow: visible;
      }
    }
  `,
  template: `
    <div class="board">
      @for (column of columns(); track column.name) {
        <section
          [class.full]="column.events.length > 5"
          [attr.aria-labelledby]="'column-' + column.name"
        >
          <h2 [id]="'column-' + column.name">
            {{ 'planning.column.' + column.name | t }}
            <span class="soft small">{{
              'planning.columnCount' | t: { count: column.events.length }
            }}</span>
          </h2>
          <ul>
            @for (event of column.events; track event.id) {
              <li>
                <dabei-board-card
                  [event]="event"
                  [clashing]="clashing().has(event.id)"
                  (publish)="publish.emit(event)"
                />
              </li>
            } @empty {
              <li class="soft small">{{ 'planning.empty' | t }}</li>
            }
          </ul>
        </section>
      }
    </div>
  `,
})
export class EventBoard {
  readonly events = input.required<readonly BoardEvent[]>();
  readonly clashing = input.required<ReadonlySet<string>>();
  readonly publish = output<BoardEvent>();

  protected readonly columns = computed(() =>
    boardColumns
      .map((name) => ({ name, events: this.events().filter(({ column }) => column === name) }))
      .filter(({ name, events }) => events.length > 0 || name === 'draft' || name === 'published'),
  );
}
