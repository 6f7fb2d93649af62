import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { OwnSignup, OwnVolunteer } from '@dabei/contracts';
import { OfficeStore } from '../../shared/office-store';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { shiftName } from '../shift-words';

const standing: readonly OwnSignup['state'][] = [
  'asked',
  'waiting',
  'taken',
  'checked-in',
  'thanked',
];

/** The words of going: out of a shift others count on, or out of its line. */
export const wayOut = (state: OwnSignup['state']): 'give-back' | 'leave-line' =>
  state === 'waiting' ? 'leave-line' : 'give-back';

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
                  [attr.aria-label]="own.out + ': ' + own.name"
                  (click)="leave.emit(own)"
                >
                  {{ own.out }}
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
  readonly leave = output<Pick<OwnSignup, 'id' | 'state'>>();
  protected readonly words = inject(Words);
  protected readonly office = inject(OfficeStore);

  protected readonly shifts = computed(() => {
    const { day, signups, consent } = this.own();
    return signups
      .filter(({ state }) => standing.includes(state))
      .map(({ id, shiftId, state, cancellable, place }) => {
        const shift = day.shifts.find((one) => one.id === shiftId);
        return {
          id,
          state,
          cancellable,
          name: shiftName(day, shiftId, this.words.voice()),
          where: [shift?.place ?? '', shift?.note ?? ''].filter(Boolean).join(', '),
          sentence: this.words.t(
            `community.own.state.${state === 'taken' && consent === 'missing' ? 'no-consent' : state}`,
            { place: place ?? 0 },
          ),
          out: this.words.t(`community.own.${wayOut(state)}.button`),
          callInstead: state === 'asked' || state === 'taken',
        };
      });
  });
}
