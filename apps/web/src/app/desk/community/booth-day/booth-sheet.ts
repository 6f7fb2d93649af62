import { Component, computed, inject, input, output } from '@angular/core';
import type { BoothDayMove, BoothDayRow } from '@dabei/contracts';
import type { BoothState } from '@dabei/domain';
import { DialogPanel, Icon } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { PhoneLink } from '../../parts/phone-link';
import { ProblemLine } from '../../parts/problem-line';
import { BoothDayActs } from './booth-day-acts';
import { lineOf, lookOf, markOf } from './booth-day-view';

type Move = BoothDayMove['move'];

const tones = { expected: 'waiting', arrived: 'confirmed', released: 'quiet' } as const;

/** What can be done with a booth, the likeliest first. */
const movesOf: Partial<Record<BoothState, readonly Move[]>> = {
  placed: ['arrive', 'release'],
  arrived: ['close', 'undo-arrival'],
  released: ['let-in', 'undo-release'],
  closed: ['reopen'],
};

/** Everything about one booth: who, a call, and what can be done. */
@Component({
  selector: 'dabei-booth-sheet',
  imports: [DialogPanel, Icon, PhoneLink, ProblemLine, TPipe],
  styleUrl: '../../markets/day/day-sheet.css',
  template: `
    <dabei-dialog labelledBy="booth-sheet-title" [open]="true" (closed)="closed.emit()">
      <div class="stack inside">
        <h2 id="booth-sheet-title">
          {{ (row().number ? 'booth-day.sheet.title' : 'booth-day.sheet.no-number') | t: names() }}
        </h2>
        <p class="state" [attr.data-tone]="tone()">
          <dabei-icon [name]="mark()" />
          <span>{{ line() }}</span>
        </p>
        <p class="lead strong">
          <bdi>{{ row().association }}</bdi>
        </p>
        <p>
          <bdi>{{ row().title }}</bdi>
        </p>
        <p>
          <bdi>{{ row().contact }}</bdi>
          @if (row().phone; as phone) {
            &ngsp;<dabei-phone-link class="button" [phone]="phone" />
          }
        </p>
        <dabei-problem-line [text]="acts.problem()" />
        <div class="acts">
          @for (move of moves(); track move) {
            <button
              type="button"
              class="button"
              [class.button-primary]="$first"
              [disabled]="acts.pending().has(row().id)"
              (click)="act(move)"
            >
              {{ 'booth-day.do.' + move | t }}
            </button>
          }
        </div>
        <p>
          <button type="button" class="button button-quiet" (click)="closed.emit()">
            {{ 'booth-day.close' | t }}
          </button>
        </p>
      </div>
    </dabei-dialog>
  `,
})
export class BoothSheet {
  readonly row = input.required<BoothDayRow>();
  /** Before and after the day one only looks. */
  readonly isOn = input.required<boolean>();
  readonly closed = output();

  protected readonly acts = inject(BoothDayActs);
  private readonly words = inject(Words);
  protected readonly mark = computed(() => markOf(this.row()));
  protected readonly tone = computed(() => tones[lookOf(this.row())]);
  protected readonly line = computed(() => lineOf(this.row(), this.words.voice()));
  protected readonly names = computed(() => ({ number: this.row().number ?? '' }));
  protected readonly moves = computed((): readonly Move[] => {
    const { state, canReturn } = this.row();
    const moves = this.isOn() ? (movesOf[state] ?? []) : [];
    return moves.filter((move) => move !== 'undo-release' || canReturn);
  });

  /** What could not be done stays open, with its reason. */
  protected async act(move: Move): Promise<void> {
    if (await this.acts.move(this.row(), move)) this.closed.emit();
  }
}
