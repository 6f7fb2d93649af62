/**
 * Where each move leads from each state. What is not written down is refused. Every subject
 * (campaign, registration, place offer) has its own words and its own table of this shape.
 */
export type TransitionTable<State extends string, Move extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Move, State>>>>
>;

/** The state a move leads to, or null where the table has no such move. */
export function targetOf<State extends string, Move extends string>(
  table: TransitionTable<State, Move>,
  state: State,
  move: Move,
): State | null {
  return table[state][move] ?? null;
}
