import {
  Component,
  computed,
  DOCUMENT,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
  type ElementRef,
} from '@angular/core';
import {
  route,
  deskRoutes,
  tableRowLimit,
  type TableFormat,
  type TableToExport,
} from '@dabei/contracts';
import { townTime } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { StaffSession } from '../access/staff-session';
import { ApiCalls } from './api-calls';
import { attempt } from './attempt';
import { ProblemLine } from './problem-line';
import { saveFile } from './save-file';
import { Toasts } from './toasts';

/** The table as it is seen, as a file: its visible columns, its filtered and sorted rows. */
@Component({
  selector: 'dabei-table-export',
  imports: [Icon, ProblemLine, TPipe],
  host: { '(keydown.escape)': 'close()' },
  styles: `
    details {
      position: relative;
    }
    summary {
      list-style: none;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    .menu {
      position: absolute;
      inset-inline-end: 0;
      z-index: 10;
      display: grid;
      gap: 0.25rem;
      min-inline-size: 9rem;
      padding: 0.5rem;
      border-radius: var(--round-small);
      background: var(--sheet);
      box-shadow: var(--lift-high);
    }
  `,
  template: `
    @if (may()) {
      <details #menu class="no-print">
        <summary
          class="button button-small"
          [attr.aria-label]="'overview.file.label' | t: { title: table().title }"
        >
          <dabei-icon name="download" [size]="18" />{{ 'overview.file.button' | t }}
        </summary>
        <div class="menu">
          @for (format of formats; track format) {
            <button
              type="button"
              class="button button-small button-quiet"
              [disabled]="saving.busy() || tooMany()"
              (click)="save(format)"
            >
              {{ 'overview.file.' + format | t }}
            </button>
          }
          <p class="small soft">
            {{ rowsText() ?? ('overview.file.rows' | t: { count: table().rows.length }) }}
          </p>
          @if (tooMany()) {
            <p class="small">{{ 'overview.file.tooMany' | t }}</p>
          }
        </div>
      </details>
      <dabei-problem-line [text]="saving.problem()" />
    }
  `,
})
export class TableExport {
  readonly table = input.required<TableToExport>();
  /** Where the screen shows one page of many: fetches the table with all of them, asked for at the press. */
  readonly everyRow = input<() => Promise<TableToExport>>();
  /** How many rows that will be, where the page does not hold them all. */
  readonly rowsText = input<string>();

  private readonly calls = inject(ApiCalls);
  private readonly document = inject(DOCUMENT);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly session = inject(StaffSession);
  private readonly overfull = signal(false);
  private readonly menu = viewChild<ElementRef<HTMLDetailsElement>>('menu');

  protected readonly formats: readonly TableFormat[] = ['csv', 'xlsx', 'pdf'];
  protected readonly saving = attempt();
  protected readonly may = computed(
    () => this.session.staff()?.permissions.includes('table:export') === true,
  );
  protected readonly tooMany = computed(
    () => this.table().rows.length > tableRowLimit || this.overfull(),
  );

  constructor() {
    // another filter may fit
    effect(() => {
      this.table();
      untracked(() => this.overfull.set(false));
    });
  }

  protected async save(format: TableFormat): Promise<void> {
    let count = 0;
    const done = await this.saving.run(async () => {
      const table = (await this.everyRow()?.()) ?? this.table();
      count = table.rows.length;
      this.overfull.set(count > tableRowLimit);
      if (this.overfull()) return;
      const file = await this.calls.file(route(deskRoutes.deskTable, { format }), table);
      const { date } = townTime(new Date());
      saveFile(this.document, file, `${table.table}-${date}.${format}`);
    });
    if (!done || this.overfull()) return;
    this.close();
    this.toasts.say(this.words.t('overview.file.saved', { count }));
  }

  protected close(): void {
    const menu = this.menu()?.nativeElement;
    if (!menu?.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
}
