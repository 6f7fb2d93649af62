import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { PowerConnector } from '@dabei/domain';

/** The five holes of a three-phase socket stand around its middle. */
const holes = [90, 162, 234, 306, 18].map((degrees) => {
  const angle = (degrees * Math.PI) / 180;
  return { x: 24 + 10 * Math.cos(angle), y: 24 + 10 * Math.sin(angle) };
});

/** A socket as one sees it from the front: many know it by sight only. */
@Component({
  selector: 'dabei-socket-picture',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      flex: none;
    }
    .round {
      fill: #fff;
      stroke: var(--ink);
      stroke-width: 2.5;
    }
    .three-phase {
      fill: var(--cancelled-paper);
      stroke: var(--cancelled);
    }
    .hole,
    text {
      fill: var(--ink);
    }
    text {
      font-size: 9px;
      font-weight: 700;
      text-anchor: middle;
    }
    .clip {
      stroke: var(--ink);
      stroke-width: 3;
    }
  `,
  template: `
    <svg viewBox="0 0 48 48" width="56" height="56" aria-hidden="true">
      @if (amperes(); as figure) {
        <path class="round three-phase" d="M20 44h8v-2a18 18 0 1 0-8 0z" />
        @for (hole of holes; track $index) {
          <circle class="hole" [attr.cx]="hole.x" [attr.cy]="hole.y" r="2.6" />
        }
        <text x="24" y="27">{{ figure }}</text>
      } @else {
        <circle class="round" cx="24" cy="24" r="20" />
        <circle class="hole" cx="16" cy="24" r="3" />
        <circle class="hole" cx="32" cy="24" r="3" />
        <path class="clip" d="M24 4v6M24 38v6" />
      }
    </svg>
  `,
})
export class SocketPicture {
  readonly socket = input.required<PowerConnector>();
  protected readonly holes = holes;
  protected readonly amperes = computed(() =>
    this.socket() === 'schuko' ? null : this.socket().replace('cee-', ''),
  );
}
