/** What is known under the lock when somebody asks for a number. */
export interface NumberRoom {
  /** So many numbers exist: 1 to `limit`. */
  limit: number;
  /** Numbers that are used up now. */
  taken: ReadonlySet<number>;
  /** Numbers kept for sellers of earlier years who asked for it and may still come. */
  reserved: ReadonlySet<number>;
  someoneWaits: boolean;
  /** The number this seller keeps on request (its own reservation); null: any. */
  keeps: number | null;
}

export type NumberDecision = { outcome: 'number'; number: number } | { outcome: 'waiting' };

/**
 * Which number, or the line: the kept one where it is still there, else the lowest free one that is kept for nobody else.
 * While somebody waits nobody new gets one (product rule 2), except who keeps a number: it was never free. A kept number
 * is the same place, so never more than `limit` are given.
 */
export function decideNumber(room: NumberRoom): NumberDecision {
  const { limit, taken, reserved, someoneWaits, keeps } = room;
  const isThere = (number: number): boolean => number >= 1 && number <= limit && !taken.has(number);
  if (keeps !== null && reserved.has(keeps) && isThere(keeps))
    return { outcome: 'number', number: keeps };
  if (someoneWaits) return { outcome: 'waiting' };
  const free = freeNumbers(room)[0];
  return free === undefined ? { outcome: 'waiting' } : { outcome: 'number', number: free };
}

/** The numbers nobody has and nobody keeps, the lowest first. */
export function freeNumbers({
  limit,
  taken,
  reserved,
}: Pick<NumberRoom, 'limit' | 'taken' | 'reserved'>): number[] {
  return Array.from({ length: limit }, (_, at) => at + 1).filter(
    (number) => !taken.has(number) && !reserved.has(number),
  );
}
