import type { AnswerDraft } from './answers/answer-draft';
import type { DateParts } from './birth-date';
import type { StatisticsDraft } from './statistics/statistics-draft';

export interface DraftChild extends DateParts {
  key: string;
  /** Set for a child the household already has. */
  childId: string;
  firstName: string;
  lastName: string;
}

export interface DraftGuardian {
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  resident: boolean;
}

export interface DraftPeople {
  children: DraftChild[];
  guardian: DraftGuardian;
}

export type Together = 'only' | 'rather' | 'single';
/** `event:child` */
export type PairKey = string;

/** Everything typed on the way to the button; kept on this device until it is answered. */
export interface Draft {
  people: DraftPeople;
  /** Pairs the family has unticked. */
  without: PairKey[];
  together: Record<string, Together>;
  adults: Record<string, number>;
  answers: Record<PairKey, AnswerDraft>;
  /** Pairs that do not take over the answers of an earlier one. */
  own: PairKey[];
  feeIsDifficult: boolean;
  /** Voluntary answers about a child, by its key. */
  statistics: Record<string, StatisticsDraft>;
  /** The key of the press under way and the body it belongs to. */
  press: { key: string; body: string } | null;
}

export const pairKey = (eventId: string, childKey: string): PairKey => `${eventId}:${childKey}`;

export function emptyChild(key: string, lastName = ''): DraftChild {
  return { key, childId: '', firstName: '', lastName, day: '', month: '', year: '' };
}

export function emptyDraft(): Draft {
  return {
    people: {
      children: [emptyChild('1')],
      guardian: { firstName: '', lastName: '', email: '', phone: '', resident: true },
    },
    without: [],
    together: {},
    adults: {},
    answers: {},
    own: [],
    feeIsDifficult: false,
    statistics: {},
    press: null,
  };
}
