import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { distanceText } from './how-far';
import type { NearTree } from './near-trees';

/** One tree in a shop: where, when it is open, how many cards still hang, and how far it is. */
@Component({
  selector: 'dabei-tree-place-card',
  imports: [Icon, RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './tree-place-card.css',
  template: `
    @let tree = near().tree;
    <h4 [attr.lang]="words.written()">
      {{ 'tree.places.name' | t: { number: tree.number + '', name: tree.name } }}
    </h4>
    <p [attr.lang]="words.written()">
      <dabei-icon name="pin" [size]="20" /><span
        >{{ tree.address }}{{ tree.district ? ', ' + tree.district : '' }}</span
      >
    </p>
    @if (distance(); as text) {
      <p class="strong">{{ 'tree.places.far' | t: { distance: text } }}</p>
    }
    @if (tree.hours) {
      <p [attr.lang]="words.written()">
        <dabei-icon name="clock" [size]="20" /><span>{{ tree.hours }}</span>
      </p>
    }
    <p class="strong">
      <dabei-icon [name]="tree.open ? 'gift' : 'check'" [size]="20" /><span>{{
        (tree.cards ? 'tree.places.open' : 'tree.places.not-yet')
          | t: { open: tree.open, cards: tree.cards }
      }}</span>
    </p>
    <div class="bar" aria-hidden="true"><span [style.inline-size.%]="share()"></span></div>
    @if (tree.open) {
      <a
        class="button button-small"
        [routerLink]="[]"
        [queryParams]="{ wo: tree.number }"
        fragment="wishes"
        [attr.aria-label]="'tree.places.show-label' | t: { number: tree.number + '' }"
        >{{ 'tree.places.show' | t }}</a
      >
    }
  `,
})
export class TreePlaceCard {
  readonly near = input.required<NearTree>();
  protected readonly words = inject(Words);

  protected readonly distance = computed(() => {
    const { metres } = this.near();
    return metres === null ? '' : distanceText(metres, this.words.language());
  });
  protected readonly share = computed(() => {
    const { open, cards } = this.near().tree;
    return cards === 0 ? 0 : (100 * open) / cards;
  });
}
