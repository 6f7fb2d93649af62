/** A place on a bill with what its mark "bezahlt" says; `paidCents` null: no mark. */
export interface MarkedPlace {
  id: string;
  amountCents: number;
  paidCents: number | null;
  /** It takes part, or took part: a place that ended is not marked any more. */
  lives: boolean;
}

/** How the bill stands after a booking. */
export interface BillMoney {
  moneyCents: number;
  openCents: number;
}

export interface MarksFollowing {
  mark: string[];
  clear: string[];
}

/**
 * Which marks change when money was booked on their bill: the journal is the truth, a mark never says more than it.
 * Once nothing is open every place that lives is marked. Where more is marked than is there, marks go: of ended places
 * first, then the last of the list (the caller sorts: oldest payment first). A place can stand in both, cleared first:
 * its mark said too much, and what it costs now is paid.
 */
export function marksFollowing(
  places: readonly MarkedPlace[],
  { moneyCents, openCents }: BillMoney,
): MarksFollowing {
  const marked = places.filter(({ paidCents }) => paidCents !== null);
  const goFirst = [...marked].reverse().sort((a, b) => Number(a.lives) - Number(b.lives));
  let said = marked.reduce((sum, { paidCents }) => sum + (paidCents ?? 0), 0);
  const clear: string[] = [];
  for (const { id, paidCents } of goFirst) {
    if (said <= moneyCents) break;
    if (paidCents === 0) continue;
    said -= paidCents ?? 0;
    clear.push(id);
  }
  const settled = openCents === 0 && moneyCents > 0;
  const mark = settled
    ? places
        .filter((one) => one.lives && one.amountCents > 0)
        .filter((one) => one.paidCents === null || clear.includes(one.id))
        .map(({ id }) => id)
    : [];
  return { mark, clear };
}
