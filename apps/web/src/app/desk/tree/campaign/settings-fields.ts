import { Component, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TextField } from '../../../shared/text-field';
import { TPipe } from '../../../shared/t.pipe';
import { AreaField } from '../../parts/area-field';
import { NumberField } from '../../parts/number-field';
import { TickField } from '../../parts/tick-field';
import type { TreeSettingsModel } from './settings-model';

/** Days, places and rules of a wish tree. */
@Component({
  selector: 'dabei-tree-settings-fields',
  imports: [AreaField, NumberField, TextField, TickField, TPipe],
  template: `
    <div class="stack">
      <section class="sheet stack" aria-labelledby="tree-basics">
        <h2 id="tree-basics">{{ 'checking.settings.basics' | t }}</h2>
        <dabei-text-field
          id="tree-title"
          [label]="'checking.settings.name' | t"
          [field]="form().title"
        />
        <dabei-area-field
          id="tree-intro"
          [label]="'checking.settings.intro' | t"
          [hint]="'checking.settings.introHint' | t"
          [field]="form().intro"
        />
      </section>
      <section class="sheet stack" aria-labelledby="tree-days">
        <h2 id="tree-days">{{ 'checking.settings.days' | t }}</h2>
        <div class="fields-row">
          @for (day of days; track day) {
            <dabei-text-field
              [id]="'tree-' + day"
              type="date"
              [label]="'checking.settings.' + day | t"
              [field]="form()[day]"
            />
          }
          <dabei-number-field
            id="tree-promise"
            [label]="'checking.settings.promiseDays' | t"
            [hint]="'checking.settings.promiseDaysHint' | t"
            [field]="form().promiseDays"
          />
        </div>
      </section>
      <section class="sheet stack" aria-labelledby="tree-places">
        <h2 id="tree-places">{{ 'checking.settings.places' | t }}</h2>
        <div class="fields-row">
          <dabei-text-field
            id="tree-gift-place"
            [label]="'checking.settings.giftPlace' | t"
            [field]="form().giftPlace"
          />
          <dabei-text-field
            id="tree-gift-hours"
            [label]="'checking.settings.giftHours' | t"
            [field]="form().giftHours"
          />
          <dabei-text-field
            id="tree-handover-place"
            [label]="'checking.settings.handoverPlace' | t"
            [field]="form().handoverPlace"
          />
        </div>
      </section>
      <section class="sheet stack" aria-labelledby="tree-rules">
        <h2 id="tree-rules">{{ 'checking.settings.rules' | t }}</h2>
        <div class="fields-row">
          <dabei-text-field
            id="tree-limit"
            inputmode="decimal"
            [label]="'checking.settings.priceLimit' | t"
            [field]="form().priceLimit"
          />
          <dabei-number-field
            id="tree-per-child"
            [label]="'checking.settings.wishesPerChild' | t"
            [field]="form().wishesPerChild"
          />
        </div>
        <dabei-tick-field
          [label]="'checking.settings.vouchers' | t"
          [field]="form().vouchersAllowed"
        />
      </section>
    </div>
  `,
})
export class TreeSettingsFields {
  readonly form = input.required<FieldTree<TreeSettingsModel>>();
  protected readonly days = [
    'collectUntil',
    'giftsUntil',
    'handoverFrom',
    'handoverUntil',
    'eraseOn',
  ] as const;
}
