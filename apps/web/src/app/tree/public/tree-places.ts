import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PublicTreePlace } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';

/** "Welcher Baum ist in meiner Nähe?": by district, with what still hangs there. */
@Component({
  selector: 'dabei-tree-places',
  imports: [Icon, RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './tree-places.css',
  template: `
    <section class="stack" aria-labelledby="places-title">
      <div>
        <h2 id="places-title">{{ 'tree.places.title' | t }}</h2>
        <p class="soft">{{ 'tree.places.lead' | t }}</p>
      </div>
      @for (district of districts(); track district.name) {
        <div class="stack-small">
          <h3 [attr.lang]="district.name ? words.written() : null">
            {{ district.name || ('tree.places.other' | t) }}
          </h3>
          <ul class="plain-list">
            @for (tree of district.trees; track tree.number) {
              <li class="sheet" [class.empty]="tree.open === 0">
                <h4 [attr.lang]="words.written()">
                  {{ 'tree.places.name' | t: { number: tree.number + '', name: tree.name } }}
                </h4>
                <p [attr.lang]="words.written()">
                  <dabei-icon name="pin" [size]="20" /><span>{{ tree.address }}</span>
                </p>
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
                <div class="bar" aria-hidden="true">
                  <span [style.inline-size.%]="share(tree)"></span>
                </div>
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
              </li>
            }
          </ul>
        </div>
      }
    </section>
  `,
})
export class TreePlaces {
  readonly trees = input.required<readonly PublicTreePlace[]>();
  protected readonly words = inject(Words);

  protected readonly districts = computed(() => {
    const names = [...new Set(this.trees().map(({ district }) => district))];
    return names
      .sort((one, other) => Number(one === '') - Number(other === '') || one.localeCompare(other))
      .map((name) => ({ name, trees: this.trees().filter(({ district }) => district === name) }));
  });

  protected share({ open, cards }: PublicTreePlace): number {
    return cards === 0 ? 0 : (100 * open) / cards;
  }
}
