import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PublicDraw } from '@dabei/contracts';
import { momentText } from '@dabei/words';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

/** How often the draw was made with the final lots, when, why again, and which one was confirmed. */
@Component({
  selector: 'dabei-final-runs',
  imports: [TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    li {
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <h3>{{ 'draw.public.runs' | t }}</h3>
    <p>{{ 'draw.public.runs-count' | t: { count: runs().length, confirmed: confirmed() } }}</p>
    @if (runs().length > 1) {
      <ol class="stack-small">
        @for (line of lines(); track $index) {
          <li>{{ line }}</li>
        }
      </ol>
    }
    <p class="small soft">{{ 'draw.public.runs-why' | t }}</p>
  `,
})
export class FinalRuns {
  readonly runs = input.required<PublicDraw['finalRuns']>();

  private readonly words = inject(Words);
  /** The number of the confirmed run, from 1; 0: none yet. */
  protected readonly confirmed = computed(
    () => this.runs().findIndex(({ confirmed }) => confirmed) + 1,
  );
  protected readonly lines = computed(() =>
    this.runs().map(({ at, reason }, index) => {
      const key = reason === '' ? (index === 0 ? 'first' : 'unsaid') : 'repeat';
      return this.words.t(`draw.public.run-${key}`, {
        at: momentText(at, this.words.voice()),
        reason,
      });
    }),
  );
}
