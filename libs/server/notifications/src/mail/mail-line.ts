import type { RegistrationState } from '@dabei/domain';
import type { CalendarEvent } from '../calendar/entries-of';

/** An event as a mail tells it. */
export interface MailEvent extends CalendarEvent {
  id: string;
  bring: string | null;
  cancellationTerms: string | null;
  cancelledReason: string | null;
  missingForMinimum: number;
  /** 'YYYY-MM-DD' */
  minimumDecidedOn: string | null;
}

/** One child at one event: what a family's mail is made of. */
export interface MailLine {
  registrationId: string;
  childFirstName: string;
  state: RegistrationState;
  /** Children that wait before this one; null when it does not wait. */
  ahead: number | null;
  /** It occupies a seat, or did until it was cancelled. */
  hadPlace: boolean;
  amountCents: number;
  endReason: string | null;
  changedAt: Date;
  /** The family is protected: neither place nor time is written down where others may read it. */
  hidden: boolean;
  event: MailEvent;
}
