import { Component, inject, input, output } from '@angular/core';
import type { Participant } from '@dabei/contracts';
import { dayText, momentText, moneyText, townTime } from '@dabei/words';
import { Icon, StatusBadge } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { PhoneLink } from '../../parts/phone-link';
import { mayCancel, mayMark, mayMove, mayServe, stateOf } from './participant-words';

/** People of one event as rows: who, whom to call, where they stand, what is paid. */
@Component({
  selector: 'dabei-participant-table',
  imports: [Icon, PhoneLink, StatusBadge, TPipe],
  templateUrl: './participant-table.html',
})
export class ParticipantTable {
  readonly people = input.required<readonly Participant[]>();
  readonly caption = input.required<string>();
  /** The waiting list numbers its rows. */
  readonly inLine = input(false);
  readonly busy = input(false);
  readonly marked = output<{ person: Participant; mark: 'attended' | 'missed' }>();
  readonly paid = output<Participant>();
  readonly leaving = output<Participant>();
  readonly reinstate = output<Participant>();
  readonly answers = output<Participant>();
  readonly moving = output<Participant>();
  /** An offer or a place out of turn. */
  readonly byHand = output<Participant>();

  private readonly words = inject(Words);
  protected readonly stateOf = stateOf;
  protected readonly mayMark = mayMark;
  protected readonly mayCancel = mayCancel;
  protected readonly mayMove = mayMove;
  protected readonly mayServe = mayServe;

  protected nameOf(person: Participant): string {
    return `${person.firstName} ${person.lastName}`;
  }

  protected deadline(person: Participant): string {
    if (person.offerChannel === null) return '';
    const channel = this.words.t(`desk.people.by-${person.offerChannel}`);
    return person.offerExpiresAt
      ? this.words.t('desk.people.offerUntil', {
          channel,
          at: momentText(person.offerExpiresAt, this.words.voice()),
        })
      : this.words.t('desk.people.offerOpen', { channel });
  }

  protected money(person: Participant): string {
    return person.amountCents === 0
      ? this.words.t('public.event.free')
      : moneyText(person.amountCents, this.words.language());
  }

  protected day(instant: string): string {
    return dayText(townTime(instant).date, this.words.language(), 'bare');
  }
}
