import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import type { PublicCommunityDay } from '@dabei/contracts';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { shiftHours, type PublicShift } from '../shift-words';

/** What there is to do, each task with its shifts to tick. */
@Component({
  selector: 'dabei-shift-picker',
  imports: [TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack' },
  styles: `
    :host {
      display: flex;
    }
    legend {
      font-size: var(--step-1);
      font-weight: 650;
    }
    .choices {
      display: grid;
      gap: 0.5rem;
      margin-block-start: 0.75rem;
    }
    .about {
      white-space: pre-line;
    }
  `,
  template: `
    @for (task of tasks(); track task.role.id) {
      <div class="sheet">
        <fieldset>
          <legend [attr.lang]="words.written()">{{ task.role.name }}</legend>
          @if (task.role.about) {
            <p class="about" [attr.lang]="words.written()">{{ task.role.about }}</p>
          }
          <p class="small soft">{{ task.conditions }}</p>
          <div class="choices">
            @for (shift of task.shifts; track shift.id) {
              <label class="choice">
                <input
                  type="checkbox"
                  [checked]="chosen().includes(shift.id)"
                  [disabled]="!day().open"
                  (change)="toggle(shift.id)"
                />
                <span>
                  <strong>{{ hours(shift) }}</strong>
                  @if (shift.place) {
                    <span [attr.lang]="words.written()">, {{ shift.place }}</span>
                  }
                  <br />
                  {{ 'community.day.free' | t: { count: shift.free } }}
                  @if (day().open && shift.free === 0) {
                    {{ 'community.day.wait' | t }}
                  }
                  @if (shift.note) {
                    <br /><span [attr.lang]="words.written()">{{ shift.note }}</span>
                  }
                </span>
              </label>
            }
          </div>
        </fieldset>
      </div>
    }
  `,
})
export class ShiftPicker {
  readonly day = input.required<PublicCommunityDay>();
  readonly chosen = model.required<readonly string[]>();
  protected readonly words = inject(Words);

  protected readonly tasks = computed(() => {
    const { roles, shifts } = this.day();
    return roles
      .map((role) => ({
        role,
        shifts: shifts.filter(({ roleId }) => roleId === role.id),
        conditions: [
          this.words.t('community.day.age', { age: role.minAge }),
          ...(role.food ? [this.words.t('community.day.food')] : []),
          ...(role.needsConfirmation ? [this.words.t('community.day.asks')] : []),
        ].join(' '),
      }))
      .filter((task) => task.shifts.length > 0);
  });

  protected hours(shift: PublicShift): string {
    return shiftHours(shift, this.words.voice());
  }

  protected toggle(shiftId: string): void {
    const chosen = this.chosen();
    this.chosen.set(
      chosen.includes(shiftId) ? chosen.filter((id) => id !== shiftId) : [...chosen, shiftId],
    );
  }
}
