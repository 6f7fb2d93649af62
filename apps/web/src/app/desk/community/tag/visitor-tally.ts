import { Component, effect, inject, input } from '@angular/core';
import { TPipe } from '../../../shared/t.pipe';
import { ProblemLine } from '../../parts/problem-line';
import { VisitorStrokes } from './visitor-strokes';

/** Visitors by big buttons, nobody behind them. */
@Component({
  selector: 'dabei-visitor-tally',
  imports: [ProblemLine, TPipe],
  providers: [VisitorStrokes],
  styles: `
    .kinds {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
      gap: 1rem;
    }
    .count {
      font-size: var(--step-3);
      font-weight: 800;
      font-variant-numeric: tabular-nums;
    }
    .buttons {
      display: grid;
      grid-template-columns: 1fr 2fr 1fr;
      gap: 0.5rem;
    }
    .buttons .button {
      min-block-size: 4.5rem;
      justify-content: center;
      font-size: var(--step-1);
    }
  `,
  template: `
    <section class="sheet stack-small no-print" aria-labelledby="visitors-title">
      <h2 id="visitors-title">{{ 'community-desk.visitors.title' | t }}</h2>
      <dabei-problem-line [text]="strokes.problem()" />
      <div class="kinds">
        @for (kind of kinds; track kind) {
          <div class="stack-small" role="group" [attr.aria-labelledby]="'visitors-' + kind">
            <p [id]="'visitors-' + kind" class="strong">
              {{ 'community-desk.visitors.' + kind | t }}
            </p>
            <p class="count" role="status">
              {{ kind === 'child' ? strokes.board().children : strokes.board().adults }}
            </p>
            <div class="buttons">
              @for (people of steps; track people) {
                <button
                  type="button"
                  class="button"
                  [class.button-primary]="people === 1"
                  [disabled]="people < 0 && none(kind)"
                  [attr.aria-label]="'community-desk.visitors.step-' + kind | t: { people }"
                  (click)="strokes.tap(kind, people)"
                >
                  {{ people > 0 ? '+' + people : '−1' }}
                </button>
              }
            </div>
          </div>
        }
      </div>
      @if (strokes.waiting() > 0) {
        <p class="small" role="status">
          {{ 'community-desk.visitors.waiting' | t: { count: strokes.waiting() } }}
        </p>
      }
    </section>
  `,
})
export class VisitorTally {
  readonly slug = input.required<string>();
  protected readonly strokes = inject(VisitorStrokes);
  protected readonly kinds = ['child', 'adult'] as const;
  protected readonly steps = [-1, 1, 5] as const;

  constructor() {
    effect(() => this.strokes.slug.set(this.slug()));
  }

  protected none(kind: 'child' | 'adult'): boolean {
    const { children, adults } = this.strokes.board();
    return (kind === 'child' ? children : adults) <= 0;
  }
}
