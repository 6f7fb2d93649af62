import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { deskRoutes, type History, type HistoryLine, type HistorySubject } from '@dabei/contracts';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';
import { historyMoment, historySentence } from './history-words';

/** What happened to a family, an event, a registration: sentences, newest first. */
@Component({
  selector: 'dabei-history',
  imports: [AnswerState, TPipe],
  styles: `
    ol {
      display: grid;
      gap: 0.1rem;
    }
    li {
      padding-block: 0.5rem;
      border-block-start: 1px solid var(--line);
      overflow-wrap: anywhere;
    }
    li:first-child {
      border: 0;
    }
  `,
  template: `
    <div class="stack-small">
      @if (sentences().length > 0) {
        <ol class="plain-list sheet">
          @for (line of sentences(); track line.id) {
            <li>
              {{ line.text }} <span class="small soft">{{ line.moment }}</span>
            </li>
          }
        </ol>
      } @else if (resource.hasValue()) {
        <p class="desk-empty">{{ 'overview.history.empty' | t }}</p>
      }
      <dabei-answer-state
        [loading]="resource.isLoading()"
        [error]="resource.error()"
        (again)="resource.reload()"
      />
      @if (next(); as last) {
        <p>
          <button type="button" class="button button-small" (click)="before.set(last)">
            {{ 'overview.history.more' | t }}
          </button>
        </p>
      }
    </div>
  `,
})
export class HistoryList {
  readonly subject = input.required<HistorySubject>();
  /** The family's, the event's, the registration's id. */
  readonly of = input.required<string>();
  /** Whatever changed on the page around: with it there may be a new line. */
  readonly changed = input<unknown>();
  private readonly words = inject(Words);

  protected readonly before = signal<string | null>(null);
  private readonly read = signal<readonly HistoryLine[]>([]);
  protected readonly resource = httpResource<History>(() => ({
    url: deskRoutes.deskHistory,
    params: {
      subject: this.subject(),
      id: this.of(),
      ...(this.before() && { before: this.before() }),
    } as Record<string, string>,
  }));
  protected readonly next = computed(() =>
    this.resource.hasValue() ? this.resource.value().next : null,
  );
  protected readonly sentences = computed(() =>
    this.read().map((line) => ({
      id: line.id,
      text: historySentence(line, this.words),
      moment: historyMoment(line, this.words),
    })),
  );

  constructor() {
    effect(() => {
      this.of();
      this.subject();
      untracked(() => {
        this.before.set(null);
        this.read.set([]);
      });
    });
    effect(() => {
      if (this.changed() === undefined) return;
      untracked(() => {
        if (this.before() === null) this.resource.reload();
        else this.before.set(null);
      });
    });
    effect(() => {
      if (!this.resource.hasValue()) return;
      const { lines } = this.resource.value();
      untracked(() => {
        const isNewest = this.before() === null;
        this.read.update((known) =>
          withoutTwice(isNewest ? [...lines, ...known] : [...known, ...lines]),
        );
      });
    });
  }
}

/** A page that was asked for again brings nothing twice. */
function withoutTwice(lines: readonly HistoryLine[]): readonly HistoryLine[] {
  return [...new Map(lines.map((line) => [line.id, line])).values()];
}
