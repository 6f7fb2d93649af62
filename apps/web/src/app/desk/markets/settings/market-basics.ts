import { Component, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TextField } from '../../../shared/text-field';
import { TPipe } from '../../../shared/t.pipe';
import { AreaField } from '../../parts/area-field';
import type { MarketSettingsModel } from './market-settings-model';

/** What every market needs: its name, its day and hours, when one can sign up. */
@Component({
  selector: 'dabei-market-basics',
  imports: [AreaField, TPipe, TextField],
  template: `
    <div class="stack">
      <section class="sheet stack" aria-labelledby="market-basics">
        <h2 id="market-basics">{{ 'plan.desk.settings.basics' | t }}</h2>
        <div class="fields-row">
          <dabei-text-field
            id="market-title"
            [label]="'plan.desk.settings.name' | t"
            [field]="form().title"
          />
          <dabei-text-field
            id="market-place"
            [label]="'plan.desk.settings.place' | t"
            [field]="form().place"
          />
        </div>
        <dabei-area-field
          id="market-intro"
          [label]="'plan.desk.settings.intro' | t"
          [hint]="'plan.desk.settings.introHint' | t"
          [field]="form().intro"
        />
      </section>
      <section class="sheet stack" aria-labelledby="market-day-title">
        <h2 id="market-day-title">{{ 'plan.desk.settings.day' | t }}</h2>
        <div class="fields-row">
          <dabei-text-field
            id="market-heldOn"
            type="date"
            [label]="'plan.desk.settings.heldOn' | t"
            [field]="form().heldOn"
          />
          @for (time of times; track time) {
            <dabei-text-field
              type="time"
              [id]="'market-' + time"
              [label]="'plan.desk.settings.' + time | t"
              [field]="form()[time]"
            />
          }
        </div>
      </section>
      <section class="sheet stack" aria-labelledby="market-opening">
        <h2 id="market-opening">{{ 'plan.desk.settings.opening' | t }}</h2>
        <div class="fields-row">
          @for (instant of instants; track instant) {
            <dabei-text-field
              type="datetime-local"
              [id]="'market-' + instant"
              [label]="'plan.desk.settings.' + instant | t"
              [field]="form()[instant]"
            />
          }
        </div>
      </section>
    </div>
  `,
})
export class MarketBasics {
  readonly form = input.required<FieldTree<MarketSettingsModel>>();
  protected readonly times = ['setUpFrom', 'opensAt', 'closesAt'] as const;
  protected readonly instants = ['opensOn', 'closesOn'] as const;
}
