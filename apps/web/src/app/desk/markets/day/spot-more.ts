import { Component, computed, input, model } from '@angular/core';
import type { SpotOrder } from '@dabei/contracts';
import type { MarketZone } from '@dabei/domain';
import { Field } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';

export type SpotFacts = Pick<
  SpotOrder,
  'kind' | 'licenceSeen' | 'withChild' | 'reduced' | 'tablesHired' | 'vehicleCm'
>;

export const noMore: SpotFacts = {
  kind: 'private',
  licenceSeen: false,
  withChild: false,
  reduced: false,
  tablesHired: 0,
  vehicleCm: null,
};

/** What is rarely asked on the square, folded away: commercial, reduced, tables, a car. */
@Component({
  selector: 'dabei-spot-more',
  imports: [Field, TPipe],
  styles: `
    summary {
      display: flex;
      align-items: center;
      min-block-size: var(--tap);
      color: var(--link);
      font-weight: 650;
      cursor: pointer;
    }
  `,
  template: `
    @if (zone() === 'children') {
      <p class="small soft">{{ 'market-day.spot.child' | t }}</p>
    }
    <details>
      <summary>{{ 'market-day.spot.more' | t }}</summary>
      <div class="stack-small">
        @for (one of ticks(); track one) {
          <label class="choice">
            <input #tick type="checkbox" [checked]="is(one)" (change)="say(one, tick.checked)" />
            <span>{{ 'market-day.spot.' + one | t }}</span>
          </label>
        }
        <div class="fields-row">
          <dabei-field for="spot-tables" [label]="'market-day.spot.tables' | t">
            <input
              #tables
              id="spot-tables"
              type="number"
              inputmode="numeric"
              min="0"
              max="20"
              [value]="more().tablesHired"
              (change)="set({ tablesHired: within(tables.valueAsNumber, 0, 20) })"
            />
          </dabei-field>
          @if (!known()) {
            <dabei-field for="spot-vehicle" [label]="'market-day.spot.vehicle' | t">
              <input
                #vehicle
                id="spot-vehicle"
                type="number"
                inputmode="decimal"
                min="1"
                max="20"
                step="0.1"
                (change)="set({ vehicleCm: metres(vehicle.valueAsNumber) })"
              />
            </dabei-field>
          }
        </div>
      </div>
    </details>
  `,
})
export class SpotMore {
  readonly zone = input.required<MarketZone>();
  /** Somebody of the line: kind and vehicle are known. */
  readonly known = input(false);
  readonly more = model.required<SpotFacts>();

  protected readonly ticks = computed(() => [
    'reduced' as const,
    ...(this.known() ? [] : ['commercial' as const]),
    ...(this.more().kind === 'commercial' ? ['licenceSeen' as const] : []),
  ]);

  protected is(one: 'reduced' | 'commercial' | 'licenceSeen'): boolean {
    return one === 'commercial' ? this.more().kind === 'commercial' : this.more()[one];
  }

  protected say(one: 'reduced' | 'commercial' | 'licenceSeen', yes: boolean): void {
    if (one === 'commercial')
      this.set({ kind: yes ? 'commercial' : 'private', licenceSeen: false });
    else this.set({ [one]: yes });
  }

  protected set(change: Partial<SpotFacts>): void {
    this.more.update((before) => ({ ...before, ...change }));
  }

  protected within(typed: number, least: number, most: number): number {
    return Number.isFinite(typed) ? Math.min(most, Math.max(least, Math.round(typed))) : least;
  }

  protected metres(typed: number): number | null {
    return typed > 0 ? this.within(typed * 100, 100, 2000) : null;
  }
}
