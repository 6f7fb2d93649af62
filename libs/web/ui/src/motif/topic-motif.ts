import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { topicShapes, type Topic } from './topic-shapes';

/** The paper-cut head of a card: coloured paper with a wavy cut and the figure of its topic. */
@Component({
  selector: 'dabei-topic-motif',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    'aria-hidden': 'true',
    '[style.--cut]': 'cut()',
    '[style.--shape]': 'shape()',
  },
  styles: `
    :host {
      display: block;
      overflow: hidden;
      color: var(--shape);
      background: var(--cut);
    }
    svg {
      inline-size: 100%;
      block-size: 100%;
    }
    .hill {
      fill: var(--shape);
      opacity: 0.16;
    }
    .figure {
      fill: var(--shape);
      fill-rule: evenodd;
      filter: drop-shadow(0 2px 0 rgb(0 0 0 / 0.16));
    }
    .detail {
      fill: none;
      stroke: var(--cut);
      stroke-width: 3;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .edge {
      fill: var(--sheet);
    }
  `,
  template: `
    <svg viewBox="0 0 240 84" preserveAspectRatio="xMidYMax slice">
      <path class="hill" d="M0 52c40-26 78-20 120-4s84 10 120-14v50H0Z" />
      <g [attr.transform]="'translate(' + (132 - shift()) + ' 3)'">
        <path class="figure" [attr.d]="paths()[0]" />
        <path class="detail" [attr.d]="paths()[1]" />
      </g>
      <path class="edge" d="M0 79c20-6 40 3 60 0s40-5 60 0 40 4 60-1 40-1 60 1v7H0Z" />
    </svg>
  `,
})
export class TopicMotif {
  readonly topic = input.required<Topic>();
  /** Moves the figure towards the start, so that a row of cards does not look stamped. */
  readonly shift = input(0);
  protected readonly paths = computed(() => topicShapes[this.topic()]);
  protected readonly cut = computed(() => `var(--${this.topic()})`);
  protected readonly shape = computed(() => `var(--${this.topic()}-shape)`);
}
