import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { DrawSummary, DrawTier } from '@dabei/contracts';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { emptyHandedText } from './empty-handed-text';

/** The counts of a confirmed draw, and whether more would have been possible. */
@Component({
  selector: 'dabei-draw-numbers',
  imports: [TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(2, 1fr);
      gap: 0.75rem;
      margin: 0;
    }
    @media (min-width: 40rem) {
      dl {
        grid-template-columns: repeat(3, 1fr);
      }
    }
    dl div {
      display: flex;
      flex-direction: column-reverse;
      justify-content: flex-end;
      padding: 0.9rem;
      border-radius: var(--round);
      background: var(--sheet);
      box-shadow: var(--lift);
    }
    dt {
      color: var(--ink-soft);
      font-size: var(--step--1);
    }
    dd {
      margin: 0;
      font-family: var(--head-font);
      font-size: var(--step-2);
      font-weight: 650;
    }
  `,
  template: `
    <section class="stack-small" aria-labelledby="draw-numbers">
      <h2 id="draw-numbers">{{ 'draw.public.numbers' | t }}</h2>
      <p class="strong">{{ emptyHanded() }}</p>
      <dl>
        @for (one of counts(); track one.name) {
          <div>
            <dt>{{ 'draw.public.count-' + one.name | t }}</dt>
            <dd>{{ one.count }}</dd>
          </div>
        }
      </dl>
    </section>
  `,
})
export class DrawNumbers {
  readonly summary = input.required<DrawSummary>();
  readonly tiers = input.required<readonly DrawTier[]>();
  private readonly words = inject(Words);

  protected readonly emptyHanded = computed(() =>
    emptyHandedText(this.summary(), this.tiers(), this.words.voice()),
  );
  protected readonly counts = computed(() => {
    const { children, wishes, places, placed, firstWish, firstThree } = this.summary();
    return Object.entries({ children, wishes, places, placed, firstWish, firstThree }).map(
      ([name, count]) => ({ name, count }),
    );
  });
}
