import { dayText, lotName } from '@dabei/words';
import type { MailFrame } from './mail-frame';

/** Under which random name somebody is in a draw, and when it is made. */
export interface TicketFacts {
  nonce: string;
  /** So many lots there are. */
  of: number;
  source: string;
  /** 'YYYY-MM-DD' */
  drawnOn: string;
}

/** What sentences about it are filled with. */
export const ticketSaid = (
  { nonce, of, source, drawnOn }: TicketFacts,
  { voice: { language } }: MailFrame,
) => ({ ticket: lotName(nonce), lots: of, source, day: dayText(drawnOn, language, 'long') });
