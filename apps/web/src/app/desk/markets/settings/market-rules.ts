import { Component, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { alwaysRefusedGoods, goodsKinds, pitchAllocations } from '@dabei/domain';
import { TextField } from '../../../shared/text-field';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AreaField } from '../../parts/area-field';
import { NumberField } from '../../parts/number-field';
import { PickField } from '../../parts/pick-field';
import { TickField } from '../../parts/tick-field';
import type { MarketSettingsModel } from './market-settings-model';

/** The rules beyond the usual: who gets a pitch, what may be sold, when a booking ends, what stays on record. */
@Component({
  selector: 'dabei-market-rules',
  imports: [AreaField, NumberField, PickField, TPipe, TextField, TickField],
  styles: `
    legend {
      margin-block-end: 0.75rem;
    }
    .goods {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
      gap: 0.25rem 0.75rem;
    }
  `,
  template: `
    <div class="stack">
      @if (hasPitches()) {
        <fieldset class="stack">
          <legend>{{ 'plan.desk.settings.who' | t }}</legend>
          <div class="fields-row">
            <dabei-pick-field
              id="market-allocation"
              [label]="'plan.desk.settings.allocation' | t"
              [picks]="allocations"
              [field]="form().allocation"
            />
            <dabei-text-field
              id="market-residents"
              type="datetime-local"
              [label]="'plan.desk.settings.residentsFrom' | t"
              [hint]="'plan.desk.settings.residentsFromHint' | t"
              [field]="form().residentsFrom"
            />
            <dabei-text-field
              id="market-metres-max"
              inputmode="decimal"
              [label]="'plan.desk.settings.householdMax' | t"
              [field]="form().householdMaxMetres"
            />
            <dabei-pick-field
              id="market-commercial"
              [label]="'plan.desk.settings.commercial' | t"
              [picks]="commercials"
              [field]="form().commercial"
            />
          </div>
        </fieldset>
      }
      <fieldset class="stack-small">
        <legend>{{ 'plan.desk.settings.refused' | t }}</legend>
        <p class="small soft">{{ 'plan.desk.settings.refusedHint' | t: { always } }}</p>
        <div class="goods">
          @for (kind of goods; track kind) {
            <dabei-tick-field
              [label]="'plan.desk.goods.' + kind | t"
              [field]="form().refused[kind]"
            />
          }
        </div>
      </fieldset>
      @if (hasPitches()) {
        <fieldset class="stack">
          <legend>{{ 'plan.desk.settings.ends' | t }}</legend>
          <div class="fields-row">
            <dabei-text-field
              id="market-release"
              type="time"
              [label]="'plan.desk.settings.releaseAt' | t"
              [hint]="'plan.desk.settings.releaseAtHint' | t"
              [field]="form().releaseAt"
            />
            <dabei-text-field
              id="market-cancel"
              type="date"
              [label]="'plan.desk.settings.cancelFreeUntil' | t"
              [field]="form().cancelFreeUntil"
            />
          </div>
          <dabei-tick-field
            [label]="'plan.desk.settings.feeStays' | t"
            [field]="form().feeStaysAfterRelease"
          />
        </fieldset>
        <fieldset class="stack">
          <legend>{{ 'plan.desk.settings.setUp' | t }}</legend>
          <div class="fields-row">
            <dabei-number-field
              id="market-lane"
              [label]="'plan.desk.settings.laneCapacity' | t"
              [field]="form().laneCapacity"
            />
            <dabei-number-field
              id="market-minutes"
              [label]="'plan.desk.settings.setUpMinutes' | t"
              [field]="form().setUpMinutes"
            />
          </div>
        </fieldset>
      }
      <dabei-area-field
        id="market-terms"
        [label]="'plan.desk.settings.terms' | t"
        [hint]="'plan.desk.settings.termsHint' | t"
        [rows]="8"
        [field]="form().terms"
      />
      <dabei-text-field
        id="market-erase"
        type="date"
        [label]="'plan.desk.settings.eraseOn' | t"
        [hint]="'plan.desk.settings.eraseOnHint' | t"
        [field]="form().eraseOn"
      />
    </div>
  `,
})
export class MarketRules {
  readonly form = input.required<FieldTree<MarketSettingsModel>>();
  readonly hasPitches = input.required<boolean>();
  private readonly words = inject(Words);

  protected readonly goods = goodsKinds.filter((kind) => !alwaysRefusedGoods.includes(kind));
  protected readonly always = alwaysRefusedGoods
    .map((kind) => this.words.t(`plan.desk.goods.${kind}`))
    .join(', ');
  private readonly picks = (values: readonly string[], key: string) =>
    values.map((value) => ({ value, label: this.words.t(`plan.desk.${key}.${value}`) }));
  protected readonly allocations = this.picks(pitchAllocations, 'allocation');
  protected readonly commercials = this.picks(['excluded', 'licence'], 'commercial');
}
