import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { OwnSignup, OwnVolunteer } from '@dabei/contracts';
import { OfficeStore } from '../../shared/office-store';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { shiftName } from '../shift-words';

const standing: readonly OwnSignup['state'][] = ['asked', 'taken', 'checked-in', 'thanked'];

/** "Meine Einsätze", each with what is to know and the way out of it. */
@Component({
  selector: 'dabei-own-shifts',
  imports: [TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    ul {
      display: grid;
      gap: 0.75rem;
    }
    p {
      margin: 0;
    }
  `,
  template: `
    <section class="stack-small" aria-labelledby="own-shifts-title">
      <h2 id="own-shifts-title">{{ 'community.own.shifts' | t }}</h2>
      <ul class="plain-list">
        @for (own of shifts(); track own.id) {
          <li class="sheet stack-small">
            <p class="strong" [attr.lang]="words.written()">{{ own.name }}</p>
            @if (own.where) {
              <p [attr.lang]="words.written()">{{ own.where }}</p>
            }
            <p>{{ own.sentence }}</p>
            @if (own.cancellable) {
              <p class="no-print">
                <button
                  type="button"
                  class="button button-small"
                  [attr.aria-label]="('community.own.give-back' | t) + ': ' + own.name"
                  (click)="leave.emit(own.id)"
                >
                  {{ 'community.own.give-back' | t }}
                </button>
              </p>
            } @else if (own.callInstead) {
              <p class="small soft">
                {{ 'community.own.call' | t: { phone: office.office()?.phone ?? '' } }}
              </p>
            }
          </li>
        } @empty {
          <li>{{ 'community.own.none' | t }}</li>
        }
      </ul>
    </section>
  `,
})
export class OwnShifts {
  readonly own = input.required<OwnVolunteer>();
  /** This sign-up shall be given back. */
  readonly leave = output<string>();
  protected readonly words = inject(Words);
  protected readonly office = inject(OfficeStore);

  protected readonly shifts = computed(() => {
    const { day, signups, consent } = this.own();
    return signups
      .filter(({ state }) => standing.includes(state))
      .map(({ id, shiftId, state, cancellable }) => {
        const shift = day.shifts.find((one) => one.id === shiftId);
        return {
          id,
          cancellable,
          name: shiftName(day, shiftId, this.words.voice()),
          where: [shift?.place ?? '', shift?.note ?? ''].filter(Boolean).join(', '),
          sentence: this.words.t(
            `community.own.state.${state === 'taken' && consent === 'missing' ? 'waits' : state}`,
          ),
          callInstead: state === 'asked' || state === 'taken',
        };
      });
  });
}
