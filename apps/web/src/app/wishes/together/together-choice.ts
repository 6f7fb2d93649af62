import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { chanceText } from '../rank/wish-words';
import { WishesStore } from '../wishes-store';

export type Together = 'only' | 'rather';

/** "Nur zusammen" or "lieber zusammen", with what each means and what it does to the chance. */
@Component({
  selector: 'dabei-together-choice',
  imports: [TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset class="choices">
      <legend>{{ 'wishes.together.how' | t }}</legend>
      @for (value of values; track value) {
        <label class="choice">
          <input
            type="radio"
            [name]="name()"
            [checked]="chosen() === value"
            (change)="chosen.set(value)"
          />
          <span>
            <strong>{{ 'wishes.together.' + value | t }}</strong><br /><span class="small">{{
              'wishes.together.' + value + 'Means' | t
            }}</span>
          </span>
        </label>
      }
    </fieldset>
    @if (chance(); as text) {
      <p class="small">{{ text }}</p>
    }
  `,
})
export class TogetherChoice {
  readonly name = input.required<string>();
  readonly childId = input.required<string>();
  readonly size = input(2);
  readonly chosen = model<Together>('rather');
  private readonly store = inject(WishesStore);
  private readonly words = inject(Words);
  protected readonly values = ['rather', 'only'] as const;

  /** Of the child's best wish; nothing where too few have wished to estimate anything. */
  protected readonly chance = computed(() => {
    const best = this.store.listOf(this.childId())?.chances[0];
    const party = best?.parties.find(({ party }) => party === this.size());
    if (!best || !party) return null;
    const voice = this.words.voice();
    return voice.t('wishes.together.chance', {
      title: this.store.titleOf(best.eventId),
      size: this.size(),
      alone: chanceText(best.alone, voice),
      together: chanceText(party.chance, voice),
    });
  });
}
