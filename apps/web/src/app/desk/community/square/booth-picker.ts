import { Component, computed, inject, signal } from '@angular/core';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { PlacingActs } from './placing-acts';
import { boothsToPlace, boothWords, type SquareBooth } from './placing-view';
import { SquareStore } from './square-store';

/** Booths to pick from: first those that have no place yet, then those on the plan. */
@Component({
  selector: 'dabei-booth-picker',
  imports: [TPipe],
  styles: `
    .list {
      max-block-size: 24rem;
      overflow-y: auto;
    }
    .pick {
      inline-size: 100%;
      block-size: auto;
      flex-direction: column;
      align-items: flex-start;
      padding-block: 0.4rem;
      border-radius: var(--round-small);
      text-align: start;
      white-space: normal;
    }
  `,
  template: `
    <section class="sheet stack-small" aria-labelledby="picker-title">
      <h2 id="picker-title">{{ 'square.picker.title' | t: { count: left() } }}</h2>
      <div class="field">
        <label class="field-label" for="picker-q">{{ 'square.picker.search' | t }}</label>
        <input
          #typed
          id="picker-q"
          type="search"
          autocomplete="off"
          (input)="text.set(typed.value)"
        />
      </div>
      @for (group of groups(); track group.name) {
        @if (group.booths.length > 0) {
          <h3>{{ 'square.picker.' + group.name | t: { count: group.booths.length } }}</h3>
          <ul
            class="plain-list stack-small list"
            tabindex="0"
            [attr.aria-label]="'square.picker.' + group.name | t: { count: group.booths.length }"
          >
            @for (one of group.booths; track one.booth.id) {
              <li>
                <button
                  type="button"
                  class="button pick"
                  [class.button-chosen]="one.booth.id === acts.boothId()"
                  [attr.aria-pressed]="one.booth.id === acts.boothId()"
                  (click)="acts.choose(one.booth.id)"
                >
                  <span class="strong"
                    ><bdi>{{ one.booth.association }}</bdi>
                    @if (one.booth.place; as number) {
                      · {{ 'booths-desk.place' | t: { number } }}
                    }
                  </span>
                  <span class="small">{{ one.words }}</span>
                </button>
              </li>
            }
          </ul>
        }
      } @empty {
        <p class="desk-empty">{{ 'square.picker.none' | t }}</p>
      }
    </section>
  `,
})
export class BoothPicker {
  protected readonly acts = inject(PlacingActs);
  private readonly square = inject(SquareStore);
  private readonly voice = inject(Words).voice;
  protected readonly text = signal('');
  private readonly booths = computed(() => this.square.plan()?.booths ?? []);
  protected readonly left = computed(
    () => this.booths().filter(({ placeId }) => placeId === null).length,
  );
  protected readonly groups = computed(() => {
    const { without, placed } = boothsToPlace(this.booths(), this.text());
    const said = (booths: readonly SquareBooth[]) =>
      booths.map((booth) => ({ booth, words: boothWords(booth, this.voice()) }));
    return this.booths().length === 0
      ? []
      : [
          { name: 'without', booths: said(without) },
          { name: 'placed', booths: said(placed) },
        ];
  });
}
