/**
 * Everything the draw looks at, and nothing else: no name, no id, no minute of arrival. Keys are the instance's
 * own; the lottery number is the only thing that tells two equal children apart.
 */
export interface DrawInstance {
  children: readonly DrawChild[];
  events: readonly DrawEvent[];
  groups: readonly DrawGroup[];
  shared: readonly DrawShared[];
}

/** A capacity several events count on together, like the seats of a bus. */
export interface DrawShared {
  key: string;
  capacity: number;
}

export interface DrawChild {
  key: string;
  /** 1 is served first; every child has another one. */
  lot: number;
  /** Keys of events, best first; only those the policy allows this child. */
  wishes: readonly string[];
  /** The campaign's limit or the parents' own, whichever is smaller. */
  maxPlaces: number;
  /** "At most 1 in the week of 2 August": of these events at most so many. */
  limits: readonly DrawLimit[];
  /** Came away empty last season, or holds the office's hardship mark (tier 2). */
  priority: boolean;
  /** May sit on places reserved for the reduced fee. */
  reducedFee: boolean;
  /**
   * Decided by hand with a reason: these always win over the tiers, but not over capacity, time or limits. A forced
   * event need not be wished, and it takes place whatever its minimum; groups do not bind at either kind of event.
   */
  forced: readonly string[];
  forbidden: readonly string[];
}

export interface DrawLimit {
  events: readonly string[];
  atMost: number;
}

export interface DrawEvent {
  key: string;
  /** Places free for the draw, those reserved included. */
  capacity: number;
  /** Of them only for children with the reduced fee. */
  reserved: number;
  /** The event runs with at least so many children from this draw, or not at all; 0: it runs anyway. */
  minimum: number;
  /** Dates of the same offer share this; a child gets at most one of them. */
  offer: string;
  /** Minutes of the town's clock since any fixed start, already widened by the minutes between two events. */
  spans: readonly DrawSpan[];
  /** Keys of shared capacities this event counts on as well. */
  shared: readonly string[];
}

/** Half open: two spans that touch do not collide. */
export interface DrawSpan {
  start: number;
  end: number;
}

/** Siblings or friends; it binds for those events that all of them wish. */
export interface DrawGroup {
  members: readonly string[];
  /** `only`: all or none of them; `rather`: together counts a little more. */
  together: 'only' | 'rather';
}

/** One place given: this child at this event. */
export interface DrawPlacement {
  child: string;
  event: string;
}
