import { Component, computed, input } from '@angular/core';
import type { DrawView } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { drawSteps, nextStep, stepState } from './next-step';

/** The line of steps, and where the draw stands on it. */
@Component({
  selector: 'dabei-draw-steps',
  imports: [Icon, TPipe],
  styles: `
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
      gap: 0.5rem;
      counter-reset: step;
    }
    li {
      display: flex;
      align-items: center;
      gap: 0.6rem;
      padding: 0.5rem 0.75rem;
      border-radius: var(--round);
      background: var(--sheet);
      box-shadow: inset 0 0 0 1px var(--line);
    }
    .mark {
      display: inline-grid;
      place-items: center;
      flex: none;
      inline-size: 1.9rem;
      block-size: 1.9rem;
      border-radius: var(--round-full);
      background: var(--quiet-paper);
      font-weight: 700;
    }
    .past .mark {
      background: var(--confirmed-paper);
      color: var(--confirmed);
    }
    .now {
      background: var(--accent-paper);
      box-shadow: inset 0 0 0 2px var(--ink);
      font-weight: 700;
    }
    .now .mark {
      background: var(--accent);
    }
    .later {
      color: var(--ink-soft);
    }
  `,
  template: `
    <ol class="plain-list" [attr.aria-label]="'draw.step.label' | t">
      @for (one of steps(); track one.step; let index = $index) {
        <li [class]="one.state" [attr.aria-current]="one.state === 'now' ? 'step' : null">
          <span class="mark" aria-hidden="true">
            @if (one.state === 'past') {
              <dabei-icon name="check" [size]="18" />
            } @else {
              {{ index + 1 }}
            }
          </span>
          <span
            >{{ 'draw.step.' + one.step | t }}
            <span class="visually-hidden">({{ 'draw.step.is-' + one.state | t }})</span></span
          >
        </li>
      }
    </ol>
  `,
})
export class DrawSteps {
  readonly view = input.required<DrawView>();
  protected readonly steps = computed(() => {
    const next = nextStep(this.view());
    return drawSteps.map((step) => ({ step, state: stepState(step, next) }));
  });
}
