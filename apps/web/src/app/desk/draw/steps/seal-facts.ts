import { Component, computed, inject, input } from '@angular/core';
import type { MarketDrawView } from '@dabei/contracts';
import { dayText, momentText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';

/** What was committed to, when, and the public number once it is there; where everybody can check it stands inside. */
@Component({
  selector: 'dabei-seal-facts',
  imports: [TPipe],
  styles: `
    dl {
      display: grid;
      grid-template-columns: minmax(8rem, max-content) 1fr;
      gap: 0.35rem 1rem;
      margin: 0;
    }
    dt {
      color: var(--ink-soft);
    }
    dd {
      margin: 0;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    @media (max-width: 30rem) {
      dl {
        grid-template-columns: 1fr;
      }
    }
  `,
  template: `
    <section class="sheet stack-small" aria-labelledby="seal-facts">
      <h2 id="seal-facts">{{ 'draw.seal.facts' | t }}</h2>
      <dl>
        <dt>{{ 'draw.seal.at' | t }}</dt>
        <dd>{{ sealedAt() }}</dd>
        <dt>{{ 'draw.seal.commitment' | t }}</dt>
        <dd class="code-text">
          <bdi dir="ltr">{{ seal().commitment }}</bdi>
        </dd>
        <dt>{{ 'draw.seal.source' | t }}</dt>
        <dd>{{ seal().source }}, {{ drawnOn() }}</dd>
        <dt>{{ 'draw.seal.written' | t }}</dt>
        <dd>{{ 'draw.seal.written-' + seal().notation | t }}</dd>
        <dt>{{ 'draw.seal.number' | t }}</dt>
        <dd>
          @if (number(); as drawn) {
            <bdi dir="ltr">{{ drawn }}</bdi>
          } @else {
            {{ 'draw.seal.notYet' | t }}
          }
        </dd>
      </dl>
      <ng-content />
    </section>
  `,
})
export class SealFacts {
  readonly seal = input.required<NonNullable<MarketDrawView['seal']>>();
  readonly number = input.required<string | null>();

  private readonly words = inject(Words);
  protected readonly sealedAt = computed(() =>
    momentText(this.seal().sealedAt, this.words.voice()),
  );
  protected readonly drawnOn = computed(() => dayText(this.seal().drawnOn, this.words.language()));
}
