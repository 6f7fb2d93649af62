import { Component, computed, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { wishAgeBands, wishKinds } from '@dabei/domain';
import { TextField } from '../../../shared/text-field';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AreaField } from '../../parts/area-field';
import { NumberField } from '../../parts/number-field';
import { PickField } from '../../parts/pick-field';
import type { WishModel } from './wish-model';

/** What is printed of a wish, to be mended or corrected. */
@Component({
  selector: 'dabei-wish-fields',
  imports: [AreaField, NumberField, PickField, TextField, TPipe],
  template: `
    <div class="stack">
      <dabei-area-field
        [id]="name() + '-words'"
        [label]="'checking.wish.words' | t"
        [field]="form().words"
        [rows]="2"
      />
      <div class="fields-row">
        <dabei-pick-field
          [id]="name() + '-kind'"
          [label]="'checking.wish.kind' | t"
          [field]="form().kind"
          [picks]="kinds()"
        />
        <dabei-pick-field
          [id]="name() + '-age'"
          [label]="'checking.wish.age' | t"
          [field]="form().ageBand"
          [picks]="ages()"
        />
      </div>
      <div class="fields-row">
        <dabei-text-field
          [id]="name() + '-size'"
          [label]="'checking.wish.size' | t"
          [field]="form().size"
        />
        <dabei-text-field
          [id]="name() + '-colour'"
          [label]="'checking.wish.colour' | t"
          [field]="form().colour"
        />
        <dabei-text-field
          [id]="name() + '-price'"
          inputmode="decimal"
          [label]="'checking.wish.price' | t"
          [field]="form().price"
        />
        <dabei-number-field
          [id]="name() + '-children'"
          [label]="'checking.wish.forChildren' | t"
          [field]="form().children"
        />
      </div>
    </div>
  `,
})
export class WishFields {
  /** Begins the ids. */
  readonly name = input.required<string>();
  readonly form = input.required<FieldTree<WishModel>>();
  private readonly words = inject(Words);

  protected readonly kinds = computed(() => [
    { value: '', label: '–' },
    ...wishKinds.map((kind) => ({ value: kind, label: this.words.t(`checking.kind.${kind}`) })),
  ]);
  protected readonly ages = computed(() => [
    { value: '', label: '–' },
    ...wishAgeBands.map((band) => ({
      value: band,
      label: this.words.t('checking.wish.years', { band: band.replace('-', '–') }),
    })),
  ]);
}
