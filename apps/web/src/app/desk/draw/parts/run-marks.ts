import { Component, computed, input } from '@angular/core';
import type { DrawRunRow } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';

/** What must be known of a run at a glance, each with a word: confirmed, final, what if, outdated, stand-in. */
@Component({
  selector: 'dabei-run-marks',
  imports: [Icon, TPipe],
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0.35rem;
    }
    li {
      display: inline-flex;
      align-items: center;
      gap: 0.35em;
      padding: 0.1rem 0.65rem;
      border-radius: var(--round-full);
      background: var(--quiet-paper);
      color: var(--quiet);
      font-size: 0.9rem;
      font-weight: 600;
    }
    .confirmed {
      background: var(--confirmed-paper);
      color: var(--confirmed);
    }
    .final {
      background: var(--offered-paper);
      color: var(--offered);
    }
    .outdated,
    .fallback {
      background: var(--waiting-paper);
      color: var(--waiting);
    }
    .failed {
      background: var(--cancelled-paper);
      color: var(--cancelled);
    }
  `,
  template: `
    <ul class="plain-list">
      @for (mark of marks(); track mark.name) {
        <li [class]="mark.name">
          <dabei-icon [name]="mark.icon" [size]="16" />{{ 'draw.mark.' + mark.name | t }}
        </li>
      }
    </ul>
  `,
})
export class RunMarks {
  readonly run = input.required<DrawRunRow>();
  readonly confirmed = input(false);
  /** Some run is confirmed: what is outdated matters no more. */
  readonly fixed = input(false);
  protected readonly marks = computed(() => {
    const { state, final, changes, outdated, fallback } = this.run();
    const done = state === 'done';
    const all = [
      { name: 'confirmed', icon: 'check', holds: this.confirmed() },
      { name: 'failed', icon: 'alert', holds: state === 'failed' },
      { name: 'cancelled', icon: 'close', holds: state === 'cancelled' },
      { name: 'what-if', icon: 'info', holds: changes.length > 0 },
      { name: 'final', icon: 'key', holds: done && final && changes.length === 0 },
      { name: 'rehearsal', icon: 'pencil', holds: !final && changes.length === 0 },
      { name: 'outdated', icon: 'clock', holds: done && outdated && !this.fixed() },
      { name: 'fallback', icon: 'alert', holds: done && fallback },
    ] as const;
    return all.filter(({ holds }) => holds);
  });
}
