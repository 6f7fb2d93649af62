import { Component, computed, inject, input, output } from '@angular/core';
import type { DeskSignup } from '@dabei/contracts';
import { StatusBadge, type StatusTone } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { FillBar } from '../../parts/fill-bar';
import { PhoneLink } from '../../parts/phone-link';
import { keepsPlace, type PersonOnShift, type ShiftLine } from './board-view';
import { shiftTimes } from './shift-words';

const tones: Record<DeskSignup['state'], StatusTone> = {
  held: 'waiting',
  asked: 'waiting',
  waiting: 'waiting',
  taken: 'confirmed',
  'checked-in': 'confirmed',
  thanked: 'confirmed',
  missed: 'cancelled',
  cancelled: 'quiet',
  expired: 'quiet',
  'called-off': 'cancelled',
};

/** One shift of the board: when, where, how many hands are sure, and who they are. */
@Component({
  selector: 'dabei-shift-card',
  imports: [FillBar, PhoneLink, StatusBadge, TPipe],
  host: { class: 'sheet stack-small' },
  styles: `
    h3 {
      overflow-wrap: anywhere;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0.35rem 0.75rem;
      align-items: center;
      padding-block: 0.35rem;
      border-block-start: 1px solid var(--line);
    }
    .who {
      flex: 1 1 8rem;
      min-inline-size: 0;
      overflow-wrap: anywhere;
      justify-content: flex-start;
      text-align: start;
    }
  `,
  template: `
    <h3>
      {{ times() }} <bdi>{{ line().role?.name }}</bdi>
    </h3>
    @if (line().shift.place) {
      <p class="small">{{ line().shift.place }}</p>
    }
    @if (line().shift.note) {
      <p class="small soft">{{ line().shift.note }}</p>
    }
    <dabei-fill-bar [capacity]="line().shift.needed" [taken]="line().sure" />
    <p class="small">{{ 'community-desk.shift.filled' | t: counts() }}</p>
    <ul class="plain-list">
      @for (one of line().people; track one.signup.id) {
        <li>
          <button
            type="button"
            class="button button-small button-quiet who"
            (click)="opened.emit(one)"
          >
            <bdi>{{ one.volunteer.name }}</bdi>
          </button>
          <dabei-status-badge [tone]="tones[one.signup.state]">{{
            'community-desk.state.' + one.signup.state | t
          }}</dabei-status-badge>
          @if (one.consentMissing) {
            <dabei-status-badge tone="waiting">{{
              'community-desk.person.consentMissing' | t
            }}</dabei-status-badge>
          }
          @if (one.volunteer.email === null && one.volunteer.phone) {
            <dabei-phone-link [phone]="one.volunteer.phone" />
          }
          @if (keeps(one)) {
            <button
              type="button"
              class="button button-small"
              [attr.aria-label]="'community-desk.cancel.title' | t: { name: one.volunteer.name }"
              (click)="cancelled.emit(one)"
            >
              {{ 'community-desk.cancel.short' | t }}
            </button>
          }
          @if (one.signup.state === 'waiting' && line().shift.free > 0) {
            <button
              type="button"
              class="button button-small"
              [attr.aria-label]="'community-desk.waiting.give-to' | t: { name: one.volunteer.name }"
              (click)="reinstated.emit(one)"
            >
              {{ 'community-desk.waiting.give' | t }}
            </button>
          }
          @if (one.signup.state === 'cancelled') {
            <button
              type="button"
              class="button button-small"
              [attr.aria-label]="'community-desk.cancel.back-of' | t: { name: one.volunteer.name }"
              (click)="reinstated.emit(one)"
            >
              {{ 'community-desk.cancel.back' | t }}
            </button>
          }
        </li>
      }
    </ul>
    <p class="row">
      <button
        type="button"
        class="button button-small"
        [attr.aria-label]="'community-desk.shift.change-of' | t: { shift: title() }"
        (click)="changed.emit()"
      >
        {{ 'community-desk.edit' | t }}
      </button>
      @if (empty()) {
        <button
          type="button"
          class="button button-small button-quiet"
          [attr.aria-label]="'community-desk.remove.shift' | t: { name: title() }"
          (click)="removed.emit(title())"
        >
          {{ 'community-desk.remove.button' | t }}
        </button>
      }
    </p>
  `,
})
export class ShiftCard {
  readonly line = input.required<ShiftLine>();
  readonly opened = output<PersonOnShift>();
  readonly cancelled = output<PersonOnShift>();
  readonly reinstated = output<PersonOnShift>();
  readonly changed = output();
  readonly removed = output<string>();

  private readonly words = inject(Words);
  protected readonly tones = tones;
  protected readonly times = computed(() => shiftTimes(this.line().shift, this.words.voice()));
  protected readonly title = computed(() => `${this.times()} ${this.line().role?.name ?? ''}`);
  protected readonly empty = computed(() => !this.line().people.some((one) => this.keeps(one)));
  protected readonly counts = computed(() => {
    const { shift, sure } = this.line();
    return { sure, needed: shift.needed, free: shift.free };
  });

  protected keeps({ signup }: PersonOnShift): boolean {
    return keepsPlace(signup);
  }
}
