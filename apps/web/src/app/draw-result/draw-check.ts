import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { route, routes, type PublicDraw } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../shared/t.pipe';
import { FinalRuns } from './final-runs';

/** What was fixed before, what was mixed in, and how anybody recomputes the draw. */
@Component({
  selector: 'dabei-draw-check',
  imports: [FinalRuns, Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    dl {
      margin: 0;
    }
    dt {
      color: var(--ink-soft);
      font-size: var(--step--1);
    }
    dd {
      margin: 0 0 0.75rem;
      overflow-wrap: anywhere;
    }
    code,
    .code {
      font-family: ui-monospace, 'DejaVu Sans Mono', monospace;
      font-size: 0.95em;
      overflow-wrap: anywhere;
    }
    pre {
      margin: 0;
      padding: 0.75rem 1rem;
      border-radius: var(--round-small);
      background: var(--quiet-paper);
      white-space: pre-wrap;
    }
  `,
  template: `
    <section class="sheet stack-small" aria-labelledby="check">
      <h2 id="check">{{ 'draw.public.check' | t }}</h2>
      <p>{{ 'draw.public.check-' + draw().state | t }}</p>
      <dl>
        <dt>{{ 'draw.public.commitment' | t }}</dt>
        <dd class="code">
          <bdi dir="ltr">{{ draw().commitment }}</bdi>
        </dd>
        <dt>{{ 'draw.public.source' | t }}</dt>
        <dd>{{ draw().source }}, {{ drawnOn() }}</dd>
        <dt>{{ 'draw.public.notation' | t }}</dt>
        <dd>{{ 'draw.seal.written-' + draw().notation | t }}</dd>
        @if (draw().number; as number) {
          <dt>{{ 'draw.public.number' | t }}</dt>
          <dd class="code">
            <bdi dir="ltr">{{ number }}</bdi>
          </dd>
        }
        @if (draw().secret; as secret) {
          <dt>{{ 'draw.public.secret' | t }}</dt>
          <dd class="code">
            <bdi dir="ltr">{{ secret }}</bdi>
          </dd>
        }
        @if (draw().seed; as seed) {
          <dt>{{ 'draw.public.seed' | t }}</dt>
          <dd class="code">
            <bdi dir="ltr">{{ seed }}</bdi>
          </dd>
        }
      </dl>
      @if (draw().finalRuns.length > 0) {
        <dabei-final-runs [runs]="draw().finalRuns" />
      }
      @if (draw().hasFile) {
        <p>
          {{ 'draw.public.file-what' | t }}
          @if (draw().withheldLists > 0) {
            {{ 'draw.public.withheld' | t: { count: draw().withheldLists } }}
          }
        </p>
        <p class="no-print">
          <a class="button" [href]="file()" [attr.download]="fileName()">
            <dabei-icon name="download" />{{ 'draw.public.file' | t }}
          </a>
        </p>
        <p>{{ 'draw.public.recompute' | t }}</p>
        <pre tabindex="0" dir="ltr"><code>npm run verify-draw -- {{ fileName() }}</code></pre>
      } @else if (draw().state === 'drawn') {
        <p>{{ 'draw.public.noFile' | t }}</p>
      }
    </section>
  `,
})
export class DrawCheck {
  readonly draw = input.required<PublicDraw>();
  /** In words. */
  readonly drawnOn = input.required<string>();

  protected readonly fileName = computed(() => `verlosung-${this.draw().campaign.slug}.json`);
  protected readonly file = computed(() =>
    route(routes.publicDrawFile, { campaign: this.draw().campaign.slug }),
  );
}
