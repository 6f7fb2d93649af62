import { type EventRow, type QuestionRow, type QuotaRow, type SessionRow } from '../town';

/** One event with everything that belongs to it, as rows. */
export interface SeededEvent {
  row: EventRow;
  sessions: SessionRow[];
  /** Its own quotas and the shared ones it uses. */
  quotas: QuotaRow[];
  questions: QuestionRow[];
  /** Local date of the first session. */
  firstDay: string;
  isSought: boolean;
}
