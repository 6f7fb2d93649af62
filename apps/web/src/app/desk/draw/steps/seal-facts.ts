import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DrawView } from '@dabei/contracts';
import { dayText, momentText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';

/** What was committed to, when, and the public number once it is there. */
@Component({
  selector: 'dabei-seal-facts',
  imports: [RouterLink, TPipe],
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
          @if (number(); as it) {
            <bdi dir="ltr">{{ it.number }}</bdi>
          } @else {
            {{ 'draw.seal.notYet' | t }}
          }
        </dd>
      </dl>
      <p>
        <a [routerLink]="['/de/verlosung', campaign()]">{{ 'draw.next.to-public' | t }}</a>
      </p>
    </section>
  `,
})
export class SealFacts {
  readonly campaign = input.required<string>();
  readonly seal = input.required<NonNullable<DrawView['seal']>>();
  readonly number = input.required<DrawView['number']>();

  private readonly words = inject(Words);
  protected readonly sealedAt = computed(() =>
    momentText(this.seal().sealedAt, this.words.voice()),
  );
  protected readonly drawnOn = computed(() => dayText(this.seal().drawnOn, this.words.language()));
}
