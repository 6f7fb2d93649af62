import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { lookIcons } from './place-marks';
import { metresText } from './metres-text';
import type { ViewedLook, ViewedPlace } from './viewed-plan';

/** The plan as a list: the same places, the same choice, for everybody who does not read a drawing. */
@Component({
  selector: 'dabei-plan-list',
  imports: [Icon, TPipe],
  styleUrl: './plan-list.css',
  template: `
    <details>
      <summary>{{ 'plan-view.list' | t: { count: places().length } }}</summary>
      <label class="filter">
        <input type="checkbox" [checked]="onlyFree()" (change)="onlyFree.set(!onlyFree())" />
        {{ 'plan-view.onlyFree' | t }}
      </label>
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="'plan-view.listName' | t">
        <table>
          <thead>
            <tr>
              <th scope="col">{{ 'plan-view.number' | t }}</th>
              <th scope="col">{{ 'plan-view.size' | t }}</th>
              <th scope="col">{{ 'plan-view.look' | t }}</th>
              @if (choosable().length > 0) {
                <th scope="col" class="pick">
                  <span class="visually-hidden">{{ 'plan-view.choice' | t }}</span>
                </th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.place.id) {
              <tr [attr.data-row]="row.place.id">
                <th scope="row">
                  {{ row.place.number }}
                  @if (row.place.street) {
                    <span class="under">{{ row.place.street }}</span>
                  }
                </th>
                <td>
                  <bdi>{{ row.size }}</bdi>
                  @if (row.place.words) {
                    <span class="under">{{ row.place.words }}</span>
                  }
                </td>
                <td>
                  <span class="look">
                    @if (row.icon; as icon) {
                      <dabei-icon [name]="icon" [size]="16" />
                    }
                    {{ says() + '.' + row.place.look | t }}
                  </span>
                </td>
                @if (choosable().length > 0) {
                  <td class="pick">
                    @if (row.choosable) {
                      <button
                        type="button"
                        class="button button-small"
                        [class.button-chosen]="row.chosen"
                        [attr.aria-pressed]="row.chosen"
                        [attr.aria-label]="
                          (row.chosen ? 'plan-view.chosenNumber' : 'plan-view.chooseNumber')
                            | t: { number: row.place.number }
                        "
                        (click)="pressed.emit(row.place.id)"
                      >
                        {{ (row.chosen ? 'plan-view.looks.chosen' : 'plan-view.choose') | t }}
                      </button>
                    }
                  </td>
                }
              </tr>
            } @empty {
              <tr>
                <td colspan="4">{{ 'plan-view.none' | t }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    </details>
  `,
})
export class PlanList {
  readonly places = input.required<readonly ViewedPlace[]>();
  readonly choosable = input<readonly ViewedLook[]>([]);
  readonly chosen = input.required<ReadonlySet<string>>();
  readonly says = input('plan-view.looks');
  readonly pressed = output<string>();

  private readonly words = inject(Words);
  protected readonly onlyFree = signal(false);
  protected readonly rows = computed(() =>
    this.places()
      .filter(({ id, look }) => !this.onlyFree() || look === 'free' || this.chosen().has(id))
      .map((place) => ({
        place,
        size: `${metresText(place.widthCm, this.words)} × ${metresText(place.depthCm, this.words)} m`,
        icon: lookIcons[place.look],
        choosable: this.choosable().includes(place.look),
        chosen: this.chosen().has(place.id),
      })),
  );
}
