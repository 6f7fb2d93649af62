import { Component, computed, inject, input } from '@angular/core';
import type { PowerConnectionInput } from '@dabei/contracts';
import { Field } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { MetreField } from '../../plan-editor/metre-field';
import { PlanStore } from '../../plan-editor/plan-store';
import { grounded, groundOf, type Ground } from './square-drawing';

/** What the ground of the chosen places offers: water, no steps, room for a vehicle, the box they are near to. */
@Component({
  selector: 'dabei-ground-panel',
  imports: [Field, MetreField, TPipe],
  template: `
    <fieldset class="stack-small">
      <legend>{{ 'square.ground.title' | t }}</legend>
      @for (name of ticks; track name) {
        <label class="choice">
          <input
            #tick
            type="checkbox"
            [checked]="shared()[name] === true"
            [indeterminate]="shared()[name] === null"
            (change)="
              change(
                name === 'hasWater' ? { hasWater: tick.checked } : { isStepFree: tick.checked }
              )
            "
          />
          <span>{{ 'square.ground.' + name | t }}</span>
        </label>
      }
      <dabei-metre-field
        id="ground-vehicle"
        [label]="'square.ground.vehicle' | t"
        [cm]="shared().vehicleCm"
        [least]="0"
        [most]="3000"
        (changed)="change({ vehicleCm: $event })"
      />
      <dabei-field for="ground-connection" [label]="'square.ground.connection' | t">
        <select
          #near
          id="ground-connection"
          (change)="change({ connectionId: near.value || null })"
        >
          @if (differs()) {
            <option value="" selected disabled>{{ 'plan-editor.differs' | t }}</option>
          }
          <option value="" [selected]="!differs() && shared().connectionId === null">
            {{ 'square.ground.no-connection' | t }}
          </option>
          @for (one of connections(); track one.id) {
            <option [value]="one.id" [selected]="one.id === shared().connectionId">
              {{ one.name }}
            </option>
          }
        </select>
      </dabei-field>
    </fieldset>
  `,
})
export class GroundPanel {
  readonly connections = input.required<readonly PowerConnectionInput[]>();

  private readonly store = inject(PlanStore);
  protected readonly ticks = ['hasWater', 'isStepFree'] as const;
  private readonly grounds = computed(() => this.store.chosenPlaces().map(groundOf));
  /** What all of them have alike; null where they differ. */
  protected readonly shared = computed(() => {
    const grounds = this.grounds();
    const same = <K extends keyof Ground>(key: K): Ground[K] | null => {
      const [first] = grounds;
      return first !== undefined && grounds.every((one) => one[key] === first[key])
        ? first[key]
        : null;
    };
    return {
      hasWater: same('hasWater'),
      isStepFree: same('isStepFree'),
      vehicleCm: same('vehicleCm'),
      connectionId: same('connectionId'),
    };
  });
  protected readonly differs = computed(
    () => new Set(this.grounds().map(({ connectionId }) => connectionId)).size > 1,
  );

  protected change(change: Partial<Ground>): void {
    this.store.step((drawing) => grounded(drawing, this.store.chosen(), change));
  }
}
