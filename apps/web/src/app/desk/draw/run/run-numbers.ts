import { Component, computed, inject, input } from '@angular/core';
import type { DrawSummary } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';

/** Who got how much of what they wished: the counts, and the best rank as bars with their numbers. */
@Component({
  selector: 'dabei-run-numbers',
  imports: [TPipe],
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(2, 1fr);
      gap: 0.75rem;
      margin: 0;
    }
    @media (min-width: 48rem) {
      dl {
        grid-template-columns: repeat(4, 1fr);
      }
    }
    dl div {
      display: flex;
      flex-direction: column-reverse;
      justify-content: flex-end;
    }
    dt {
      color: var(--ink-soft);
      font-size: 0.9rem;
    }
    dd {
      margin: 0;
      font-family: var(--head-font);
      font-size: var(--step-2);
      font-weight: 650;
    }
    h3 {
      margin-block-start: 0.75rem;
    }
    thead th {
      position: static;
    }
    .bar {
      display: block;
      block-size: 0.9rem;
      border-radius: var(--round-small);
      background: var(--accent-deep);
    }
    .wide {
      inline-size: 55%;
    }
  `,
  template: `
    <section class="sheet stack-small" aria-labelledby="numbers-title">
      <h2 id="numbers-title">{{ 'draw.numbers.title' | t }}</h2>
      <dl>
        @for (one of counts(); track one.name) {
          <div>
            <dt>{{ 'draw.numbers.' + one.name | t }}</dt>
            <dd>{{ one.count }}</dd>
          </div>
        }
      </dl>
      <h3 id="ranks-title">{{ 'draw.numbers.ranks' | t }}</h3>
      <table aria-labelledby="ranks-title">
        <thead>
          <tr>
            <th scope="col">{{ 'draw.numbers.rank' | t }}</th>
            <th scope="col" class="number">{{ 'draw.numbers.children' | t }}</th>
            <td class="wide" aria-hidden="true"></td>
          </tr>
        </thead>
        <tbody>
          @for (row of ranks(); track $index) {
            <tr>
              <th scope="row">{{ row.name }}</th>
              <td class="number">{{ row.count }}</td>
              <td class="wide" aria-hidden="true">
                <span class="bar" [style.inline-size.%]="row.share"></span>
              </td>
            </tr>
          }
        </tbody>
      </table>
    </section>
  `,
})
export class RunNumbers {
  readonly summary = input.required<DrawSummary>();
  private readonly words = inject(Words);

  protected readonly counts = computed(() => {
    const all = this.summary();
    return [
      { name: 'placed', count: all.placed },
      { name: 'emptyHanded', count: all.emptyHanded },
      { name: 'firstWish', count: all.firstWish },
      { name: 'firstThree', count: all.firstThree },
      { name: 'placesGiven', count: all.placesGiven },
      { name: 'placesLeft', count: Math.max(0, all.places - all.placesGiven) },
      { name: 'groupsTogether', count: all.groupsTogether },
      { name: 'groupsSplit', count: all.groupsSplit },
    ];
  });
  protected readonly ranks = computed(() => {
    const { byRank, emptyHanded } = this.summary();
    const last = byRank.findLastIndex((count) => count > 0);
    const rows = byRank.slice(0, last + 1).map((count, index) => ({
      name:
        index === 10
          ? this.words.t('draw.numbers.laterRank')
          : this.words.t('draw.numbers.rankOf', { rank: index + 1 }),
      count,
    }));
    rows.push({ name: this.words.t('draw.numbers.nothing'), count: emptyHanded });
    const most = Math.max(1, ...rows.map(({ count }) => count));
    return rows.map((row) => ({ ...row, share: (100 * row.count) / most }));
  });
}
