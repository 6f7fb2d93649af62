/** The days on which organisers enter their events, both included; local dates, null where nothing is set. */
export interface EntryWindow {
  entryFrom: string | null;
  entryUntil: string | null;
}

export type EntryState = 'not-set' | 'not-yet' | 'open' | 'over';

/**
 * May organisers enter their own events today? Without any date the office has not asked them yet.
 * `today` is the local date in the town.
 */
export function entryState({ entryFrom, entryUntil }: EntryWindow, today: string): EntryState {
  if (entryFrom === null && entryUntil === null) return 'not-set';
  if (entryFrom !== null && today < entryFrom) return 'not-yet';
  return entryUntil !== null && today > entryUntil ? 'over' : 'open';
}
