import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { PublicTreePlace } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { nearTrees } from './near-trees';
import { OwnPosition } from './own-position';
import { TreePlaceCard } from './tree-place-card';

/** "Welcher Baum ist in meiner Nähe?": by district, by what is typed, or from where the device is. */
@Component({
  selector: 'dabei-tree-places',
  imports: [Icon, TPipe, TreePlaceCard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './tree-places.css',
  template: `
    <section class="stack" aria-labelledby="places-title">
      <div>
        <h2 id="places-title">{{ 'tree.places.title' | t }}</h2>
        <p class="soft">{{ 'tree.places.lead' | t }}</p>
      </div>
      <div class="stack-small no-print">
        <div class="find" role="search" aria-labelledby="places-title">
          <div class="field">
            <label class="field-label" for="tree-near">{{ 'tree.places.find' | t }}</label>
            <input
              #typed
              id="tree-near"
              type="search"
              autocomplete="off"
              maxlength="80"
              (input)="text.set(typed.value)"
            />
          </div>
          @if (measurable()) {
            <button
              type="button"
              class="button"
              [attr.aria-pressed]="own.here() !== null"
              [attr.aria-disabled]="own.state() === 'asking'"
              (click)="own.here() === null ? own.ask() : own.forget()"
            >
              <dabei-icon name="pin" [size]="20" />{{
                (own.here() === null ? 'tree.places.here' : 'tree.places.by-district') | t
              }}
            </button>
          }
        </div>
        @if (measurable()) {
          <p class="small soft">{{ 'tree.places.stays' | t }}</p>
        }
        <p role="status" [class.visually-hidden]="own.state() !== 'refused'">{{ said() }}</p>
      </div>
      @for (group of groups(); track group.district) {
        <div class="stack-small">
          <h3 [attr.lang]="group.district ? words.written() : null">
            {{ group.district || (headless() | t) }}
          </h3>
          <ul class="plain-list">
            @for (near of group.trees; track near.tree.number) {
              <li class="sheet" [class.empty]="near.tree.open === 0">
                <dabei-tree-place-card [near]="near" />
              </li>
            }
          </ul>
        </div>
      } @empty {
        <p class="sheet">{{ 'tree.places.none' | t }}</p>
      }
    </section>
  `,
})
export class TreePlaces {
  readonly trees = input.required<readonly PublicTreePlace[]>();
  protected readonly words = inject(Words);
  protected readonly own = inject(OwnPosition);
  protected readonly text = signal('');

  /** Somebody has looked up where at least one tree stands. */
  protected readonly measurable = computed(() =>
    this.trees().some(({ position }) => position !== null),
  );
  protected readonly groups = computed(() =>
    nearTrees(this.trees(), { text: this.text(), here: this.own.here() }),
  );
  protected readonly headless = computed(() =>
    this.own.here() === null ? 'tree.places.other' : 'tree.places.nearest',
  );
  protected readonly said = computed(() => {
    if (this.own.state() !== 'idle') return this.words.t(`tree.places.${this.own.state()}`);
    if (this.text() === '' && this.own.here() === null) return '';
    const count = this.groups().reduce((sum, { trees }) => sum + trees.length, 0);
    return this.words.t('tree.places.found', { count });
  });
}
