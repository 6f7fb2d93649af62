import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { OwnShiftPress, OwnVolunteer } from '@dabei/contracts';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { refusalText, shiftName } from '../shift-words';

type Answer = OwnVolunteer['board'][number]['answer'];

/** "Einsätze, die ich übernehmen kann": what fits, and what one can wait for, with a button; the rest with its reason. */
@Component({
  selector: 'dabei-open-shifts',
  imports: [TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    ul {
      display: grid;
      gap: 0.75rem;
    }
    p {
      margin: 0;
    }
    summary {
      cursor: pointer;
      min-block-size: var(--tap);
      font-weight: 650;
    }
  `,
  template: `
    <section class="stack-small" aria-labelledby="open-shifts-title">
      <h2 id="open-shifts-title">{{ 'community.own.board' | t }}</h2>
      <ul class="plain-list">
        @for (row of fitting(); track row.shiftId) {
          <li class="sheet stack-small">
            <p class="strong" [attr.lang]="words.written()">{{ row.name }}</p>
            <p>{{ row.sentence }}</p>
            <p>
              <button
                type="button"
                class="button button-small"
                [attr.aria-disabled]="busy()"
                [attr.aria-label]="row.action + ': ' + row.name"
                (click)="take.emit({ shiftId: row.shiftId, orWait: row.orWait })"
              >
                {{ row.action }}
              </button>
            </p>
          </li>
        } @empty {
          <li>{{ 'community.own.board-none' | t }}</li>
        }
      </ul>
      @if (refused().length > 0) {
        <details>
          <summary>{{ 'community.own.board-refused' | t: { count: refused().length } }}</summary>
          <ul class="plain-list">
            @for (row of refused(); track row.shiftId) {
              <li>
                <p class="strong" [attr.lang]="words.written()">{{ row.name }}</p>
                <p>{{ row.sentence }}</p>
              </li>
            }
          </ul>
        </details>
      }
    </section>
  `,
})
export class OpenShifts {
  readonly own = input.required<OwnVolunteer>();
  readonly busy = input(false);
  /** This shift shall be taken, or waited for. */
  readonly take = output<OwnShiftPress>();
  protected readonly words = inject(Words);

  private readonly rows = computed(() => {
    const { day, board } = this.own();
    return board.map(({ shiftId, answer }) => ({
      shiftId,
      name: shiftName(day, shiftId, this.words.voice()),
      fits: answer.outcome !== 'refused',
      sentence: this.sentence(shiftId, answer),
      orWait: answer.outcome === 'waits',
      action: this.words.t(`community.own.do.${answer.outcome}`),
    }));
  });
  protected readonly fitting = computed(() => this.rows().filter(({ fits }) => fits));
  protected readonly refused = computed(() => this.rows().filter(({ fits }) => !fits));

  private sentence(shiftId: string, answer: Answer): string {
    const { day } = this.own();
    if (answer.outcome === 'refused') return refusalText(day, shiftId, answer, this.words);
    if (answer.outcome === 'waits')
      return this.words.t('community.own.waits', { ahead: answer.ahead });
    const free = day.shifts.find(({ id }) => id === shiftId)?.free ?? 0;
    return [
      this.words.t('community.day.free', { count: free }),
      ...(answer.overlapMinutes === null
        ? []
        : [this.words.t('community.own.overlap', { minutes: answer.overlapMinutes })]),
      ...(answer.outcome === 'asks' ? [this.words.t('community.day.asks')] : []),
    ].join(' ');
  }
}
