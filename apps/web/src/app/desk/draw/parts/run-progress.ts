import { Component, computed, inject, input } from '@angular/core';
import type { DrawRunRow } from '@dabei/contracts';
import { drawTiers } from '@dabei/domain';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';

/** How far the solver is: which goal, the best so far, what nobody can exceed, and the time. */
@Component({
  selector: 'dabei-run-progress',
  imports: [TPipe],
  styles: `
    progress {
      inline-size: min(100%, 30rem);
      block-size: 0.9rem;
      appearance: none;
      border: 0;
      border-radius: var(--round-full);
      background: var(--quiet-paper);
      box-shadow: inset 0 0 0 1px var(--line);
      overflow: hidden;
    }
    progress::-webkit-progress-bar {
      background: transparent;
    }
    progress::-webkit-progress-value {
      background: var(--accent-deep);
    }
    progress::-moz-progress-bar {
      background: var(--accent-deep);
    }
    p {
      margin: 0;
    }
  `,
  template: `
    <div class="stack-small">
      <p role="status">{{ stage() }}</p>
      <progress
        [max]="stages"
        [value]="done()"
        [attr.aria-label]="'draw.progress.label' | t"
      ></progress>
      @if (run().progress; as progress) {
        <p class="small soft">
          {{ 'draw.progress.seconds' | t: { seconds: seconds() } }}
          @if (progress.best !== null) {
            · {{ 'draw.progress.best' | t: { best: progress.best } }}
          }
          @if (progress.bound !== null) {
            · {{ 'draw.progress.bound' | t: { bound: progress.bound } }}
          }
        </p>
      }
      <p class="small soft">{{ 'draw.progress.mayLeave' | t }}</p>
    </div>
  `,
})
export class RunProgress {
  readonly run = input.required<DrawRunRow>();
  private readonly words = inject(Words);
  private readonly at = computed(() => this.run().progress?.stage ?? '');
  protected readonly stages = drawTiers.length;
  protected readonly done = computed(() => {
    const tiers: readonly string[] = drawTiers;
    return Math.max(0, tiers.indexOf(this.at()));
  });
  protected readonly seconds = computed(() => Math.round(this.run().progress?.seconds ?? 0));
  protected readonly stage = computed(() => {
    const known = `draw.progress.stage-${this.at()}`;
    if (this.run().state === 'queued') return this.words.t('draw.progress.queued');
    return this.words.t(this.words.knows(known) ? known : 'draw.progress.begun');
  });
}
