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
    '[style.--place.%]': 'place()',
  },
  styles: `
    :host {
      position: relative;
      display: block;
      overflow: hidden;
      background: var(--cut);
    }
    svg {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
    }
    .figure {
      inset-block: 8% auto;
      inset-inline: var(--place) auto;
      inline-size: auto;
      block-size: 78%;
      aspect-ratio: 120 / 72;
      overflow: visible;
    }
    .hill {
      fill: var(--shape);
      opacity: 0.16;
    }
    .shape {
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
    <svg viewBox="0 0 240 84" preserveAspectRatio="none">
      <path class="hill" d="M0 52c40-26 78-20 120-4s84 10 120-14v50H0Z" />
      <path class="edge" d="M0 79c20-6 40 3 60 0s40-5 60 0 40 4 60-1 40-1 60 1v7H0Z" />
    </svg>
    <svg class="figure" viewBox="0 0 120 72">
      <path class="shape" [attr.d]="paths()[0]" />
      <path class="detail" [attr.d]="paths()[1]" />
    </svg>
  `,
})
export class TopicMotif {
  readonly topic = input.required<Topic>();
  /** Where the figure lies, in percent from the start: a row of cards should not look stamped. */
  readonly place = input(56);
  protected readonly paths = computed(() => topicShapes[this.topic()]);
  protected readonly cut = computed(() => `var(--${this.topic()})`);
  protected readonly shape = computed(() => `var(--${this.topic()}-shape)`);
}
