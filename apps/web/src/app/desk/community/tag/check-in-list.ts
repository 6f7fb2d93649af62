import { Component, computed, inject, input, output } from '@angular/core';
import { Icon, StatusBadge } from '@dabei/web/ui';
import { hourText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import type { PersonOnShift, ShiftLine } from '../board/board-view';
import { shiftTimes } from '../board/shift-words';

/** Who is expected at which shift; one press says that somebody is there, another that they are not. */
@Component({
  selector: 'dabei-check-in-list',
  imports: [Icon, StatusBadge, TPipe],
  host: { class: 'stack' },
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr));
      gap: 0.4rem 0.75rem;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      align-items: center;
      padding: 0.5rem 0.75rem;
      border-radius: var(--round-small);
      background: var(--sheet);
      box-shadow: var(--lift);
    }
    .who {
      flex: 1 1 8rem;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    li .button {
      min-block-size: 3.5rem;
    }
  `,
  template: `
    @for (group of groups(); track group.id) {
      <section class="stack-small" [attr.aria-labelledby]="'shift-' + group.id">
        <h2 [id]="'shift-' + group.id">
          {{ group.times }} <bdi>{{ group.role }}</bdi>
          <span class="small soft"
            >&nbsp;· {{ 'community-desk.tablet.here' | t: group.counts }}</span
          >
        </h2>
        @if (group.place) {
          <p class="small">{{ group.place }}</p>
        }
        <ul class="plain-list">
          @for (one of group.people; track one.signup.id) {
            <li>
              <bdi class="who strong">{{ one.volunteer.name }}</bdi>
              @if (one.consentMissing) {
                <dabei-status-badge tone="waiting">{{
                  'community-desk.person.consentMissing' | t
                }}</dabei-status-badge>
              }
              @if (one.here) {
                <span class="small"
                  ><dabei-icon name="check" [size]="16" />
                  {{ 'community-desk.tablet.since' | t: { time: one.since } }}</span
                >
              }
              <button
                type="button"
                class="button"
                [class.button-primary]="!one.here"
                [class.button-quiet]="one.here"
                [disabled]="!isDay() || pending().has(one.signup.id)"
                [attr.aria-label]="
                  (one.here ? 'community-desk.tablet.undo-of' : 'community-desk.tablet.check-of')
                    | t: { name: one.volunteer.name }
                "
                (click)="ticked.emit(one)"
              >
                {{ (one.here ? 'community-desk.tablet.undo' : 'community-desk.tablet.check') | t }}
              </button>
            </li>
          }
        </ul>
      </section>
    } @empty {
      <p class="desk-empty">{{ 'community-desk.tablet.none' | t }}</p>
    }
  `,
})
export class CheckInList {
  readonly lines = input.required<readonly ShiftLine[]>();
  /** Before and after the day one only looks. */
  readonly isDay = input.required<boolean>();
  /** Sign-ups something is under way for. */
  readonly pending = input.required<ReadonlySet<string>>();
  readonly ticked = output<PersonOnShift>();
  private readonly words = inject(Words);

  protected readonly groups = computed(() =>
    this.lines()
      .filter(({ expected }) => expected.length > 0)
      .map(({ shift, role, expected }) => ({
        id: shift.id,
        times: shiftTimes(shift, this.words.voice()),
        role: role?.name ?? '',
        place: shift.place,
        people: expected.map((one) => ({
          ...one,
          here: one.signup.checkedInAt !== null,
          since: this.hour(one.signup.checkedInAt),
        })),
        counts: {
          here: expected.filter(({ signup }) => signup.checkedInAt !== null).length,
          expected: expected.length,
        },
      })),
  );

  private hour(instant: string | null): string {
    return instant === null ? '' : hourText(instant, this.words.voice());
  }
}
