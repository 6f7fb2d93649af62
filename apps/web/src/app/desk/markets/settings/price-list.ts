import { Component, inject, input, output } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { marketZones, tariffCodes } from '@dabei/domain';
import { Icon } from '@dabei/web/ui';
import { TextField } from '../../../shared/text-field';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { PickField } from '../../parts/pick-field';
import { fieldProblem } from '../../parts/field-problem';
import type { MarketSettingsModel } from './market-settings-model';

/** What things cost; nothing in the list: it costs nothing. */
@Component({
  selector: 'dabei-price-list',
  imports: [Icon, PickField, TPipe, TextField],
  styles: `
    .price {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
      gap: 0.5rem;
      align-items: end;
    }
  `,
  template: `
    <div class="stack">
      @for (price of prices(); track $index; let index = $index) {
        <fieldset class="stack-small">
          <legend class="visually-hidden">
            {{ 'plan.desk.settings.priceNumber' | t: { number: index + 1 } }}
          </legend>
          <div class="price">
            <dabei-pick-field
              [id]="'price-code-' + index"
              [label]="'plan.desk.settings.priceCode' | t"
              [picks]="codes"
              [field]="price.code"
            />
            <dabei-pick-field
              [id]="'price-zone-' + index"
              [label]="'plan.desk.settings.priceZone' | t"
              [picks]="zones"
              [field]="price.zone"
            />
            <dabei-text-field
              [id]="'price-' + index"
              inputmode="decimal"
              [label]="'plan.desk.settings.price' | t"
              [field]="price.price"
            />
            <dabei-text-field
              [id]="'price-reduced-' + index"
              inputmode="decimal"
              [label]="'plan.desk.settings.priceReduced' | t"
              [field]="price.reduced"
            />
            <dabei-text-field
              [id]="'price-spot-' + index"
              inputmode="decimal"
              [label]="'plan.desk.settings.priceOnTheSpot' | t"
              [field]="price.onTheSpot"
            />
            <dabei-pick-field
              [id]="'price-vat-' + index"
              [label]="'plan.desk.settings.vat' | t"
              [picks]="vats"
              [field]="price.vat"
            />
          </div>
          <p>
            <button
              type="button"
              class="button button-small button-quiet"
              [attr.aria-label]="'plan.desk.settings.removePriceNumber' | t: { number: index + 1 }"
              (click)="removed.emit(index)"
            >
              {{ 'plan.desk.settings.removePrice' | t }}
            </button>
          </p>
        </fieldset>
      } @empty {
        <p class="soft">{{ 'plan.desk.settings.noPrices' | t }}</p>
      }
      <p class="field-error" aria-live="polite">{{ problem() }}</p>
      <p>
        <button type="button" class="button button-small" (click)="added.emit()">
          <dabei-icon name="plus" [size]="18" />{{ 'plan.desk.settings.addPrice' | t }}
        </button>
      </p>
    </div>
  `,
})
export class PriceList {
  readonly prices = input.required<FieldTree<MarketSettingsModel['prices']>>();
  readonly added = output();
  readonly removed = output<number>();
  private readonly words = inject(Words);

  protected readonly problem = fieldProblem(this.prices);
  private readonly picks = (values: readonly string[], key: string) =>
    values.map((value) => ({ value, label: this.words.t(`plan.desk.${key}.${value}`) }));
  protected readonly codes = this.picks(tariffCodes, 'tariff');
  protected readonly zones = this.picks(marketZones, 'zone');
  protected readonly vats = this.picks(['none', '7', '19'], 'vat');
}
