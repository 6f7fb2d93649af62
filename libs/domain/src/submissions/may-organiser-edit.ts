import { entryState, type EntryWindow } from './entry-window';
import type { ReviewState } from './event-review';

export interface OrganisersEvent extends EntryWindow {
  status: 'draft' | 'published' | 'cancelled';
  /** null: entered by the office itself. */
  review: ReviewState | null;
}

/** Why an organiser may not change an own event, or that it may. */
export type OrganiserMay =
  'yes' | 'entered-by-office' | 'not-a-draft' | 'with-the-office' | 'entry-closed';

/**
 * May the organiser change this event now (issue 3 §3)? A draft only while entries are open; one that was given
 * back at any time, because the office asked for it. The office may always.
 */
export function mayOrganiserEdit(event: OrganisersEvent, today: string): OrganiserMay {
  if (event.status !== 'draft') return 'not-a-draft';
  if (event.review === null) return 'entered-by-office';
  if (event.review === 'returned') return 'yes';
  if (event.review !== 'draft') return 'with-the-office';
  return entryState(event, today) === 'open' ? 'yes' : 'entry-closed';
}

/** May the organiser take a submitted event back? Only while there is time to hand it in again. */
export function mayOrganiserWithdraw(event: OrganisersEvent, today: string): OrganiserMay {
  if (event.status !== 'draft') return 'not-a-draft';
  return entryState(event, today) === 'open' ? 'yes' : 'entry-closed';
}
