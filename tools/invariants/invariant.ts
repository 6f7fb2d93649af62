/** Something that is true at every moment, whatever crashed: a query that answers what breaks it. */
export interface Invariant {
  /** Short and stable: what a report and an alert call it. */
  name: string;
  /** What is true, in one sentence, with the rule's own words. */
  says: string;
  /** Answers one row per violation: `what` is an id, `how` the figures. Never a name. */
  sql: string;
}

/** The time the programs go by: the database's, moved in a test town. */
export const NOW = `(now() + coalesce((select offset_ms from moved_clock), 0) * interval '1 millisecond')`;
