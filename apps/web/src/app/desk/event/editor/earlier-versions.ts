import {
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { route, deskRoutes, routes, type EventRevisions } from '@dabei/contracts';
import { momentText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { changeText } from './change-words';

/** What the event was before, change by change; any of it can be asked back into the form. */
@Component({
  selector: 'dabei-earlier-versions',
  imports: [ProblemLine, TPipe],
  styles: `
    summary {
      cursor: pointer;
      font-weight: 650;
    }
    ol {
      display: grid;
      gap: 0.9rem;
      margin: 0.75rem 0;
      padding: 0;
      list-style: none;
    }
    ul {
      margin: 0.2rem 0 0.4rem;
      padding-inline-start: 1.2rem;
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <details class="sheet" (toggle)="toggled($event)">
      <summary>{{ 'planning.editor.history' | t }}</summary>
      <p class="small soft">{{ 'planning.editor.historyLead' | t }}</p>
      <dabei-problem-line [text]="reading.problem()" />
      @if (told(); as versions) {
        <ol>
          @for (one of versions; track one.version) {
            <li>
              <p class="strong">{{ one.line }}</p>
              <ul>
                @for (change of one.changes; track $index) {
                  <li>{{ change }}</li>
                }
              </ul>
              @if ($index > 0 && restorable()) {
                <button
                  type="button"
                  class="button button-small"
                  [attr.aria-label]="'planning.editor.restoreOf' | t: { at: one.at }"
                  [disabled]="reading.busy()"
                  (click)="wanted.emit(one.version)"
                >
                  {{ 'planning.editor.restore' | t }}
                </button>
              }
            </li>
          } @empty {
            <li class="soft">{{ 'planning.editor.noHistory' | t }}</li>
          }
        </ol>
        <p class="row">
          @if (more()) {
            <button
              type="button"
              class="button button-small"
              [disabled]="reading.busy()"
              (click)="read(oldest())"
            >
              {{ 'planning.editor.more' | t }}
            </button>
          } @else if (versions.length > 0 && restorable()) {
            <button
              type="button"
              class="button button-small"
              [disabled]="reading.busy()"
              (click)="wanted.emit((oldest() ?? 1) - 1)"
            >
              {{ 'planning.editor.restoreFirst' | t }}
            </button>
          }
        </p>
      } @else {
        <p role="status">{{ 'desk.loading' | t }}</p>
      }
    </details>
  `,
})
export class EarlierVersions {
  readonly eventId = input.required<string>();
  /** The version the form stands on; with a newer one the open list is read again. */
  readonly version = input.required<number>();
  /** An organiser sees its own events' versions at an address of its own. */
  readonly own = input(false);
  readonly restorable = input(true);
  /** The version that is to come back into the form. */
  readonly wanted = output<number>();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  protected readonly reading = attempt();
  private readonly found = signal<EventRevisions['revisions'] | null>(null);
  protected readonly more = signal(false);
  protected readonly oldest = computed(() => this.found()?.at(-1)?.version);

  protected readonly told = computed(() =>
    this.found()?.map(({ version, at, by, changes }) => {
      const moment = momentText(at, this.words.voice());
      const who = by ?? this.words.t('planning.editor.office');
      return {
        version,
        at: moment,
        line: this.words.t('planning.editor.line', { who, at: moment }),
        changes: changes.map((change) => changeText(change, this.words)),
      };
    }),
  );

  private readonly open = signal(false);

  constructor() {
    effect(() => {
      this.version();
      if (this.open()) untracked(() => void this.read(undefined));
    });
  }

  protected toggled(event: Event): void {
    this.open.set((event.target as HTMLDetailsElement).open);
  }

  protected async read(below: number | undefined): Promise<void> {
    await this.reading.run(async () => {
      const pattern = this.own() ? routes.ownEventRevisions : deskRoutes.eventRevisions;
      const address = route(pattern, { id: this.eventId() });
      const params: Record<string, string> = below === undefined ? {} : { below: String(below) };
      const page = await this.calls.get<EventRevisions>(address, params);
      const before = below === undefined ? [] : (this.found() ?? []);
      this.found.set([...before, ...page.revisions]);
      this.more.set(page.more);
    });
  }
}
