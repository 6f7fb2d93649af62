import { Component, computed, inject, input } from '@angular/core';
import type { DrawTier } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { certainText } from '../parts/run-words';

/** The goals in their order, what was reached in each, and how certain it is that more is impossible. */
@Component({
  selector: 'dabei-run-goals',
  imports: [TPipe],
  template: `
    <section class="sheet stack-small" aria-labelledby="goals-title">
      <h2 id="goals-title">{{ 'draw.tier.title' | t }}</h2>
      <p class="soft">{{ 'draw.tier.lead' | t }}</p>
      <div
        class="desk-scroll cards-when-narrow"
        role="region"
        tabindex="0"
        aria-labelledby="goals-title"
      >
        <table aria-labelledby="goals-title">
          <thead>
            <tr>
              <th scope="col">{{ 'draw.tier.goal' | t }}</th>
              <th scope="col" class="number">{{ 'draw.tier.reached' | t }}</th>
              <th scope="col">{{ 'draw.tier.certain' | t }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.tier) {
              <tr>
                <th scope="row">{{ 'draw.tier.' + row.tier | t }}</th>
                <td class="number" [attr.data-label]="'draw.tier.reached' | t">{{ row.value }}</td>
                <td [attr.data-label]="'draw.tier.certain' | t">{{ row.certain }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    </section>
  `,
})
export class RunGoals {
  readonly tiers = input.required<readonly DrawTier[]>();
  private readonly words = inject(Words);
  protected readonly rows = computed(() =>
    this.tiers().map((tier) => ({ ...tier, certain: certainText(tier, this.words.voice()) })),
  );
}
