/** Things at a swap table; nobody stands behind them. */
export const swapKinds = ['brought', 'taken', 'donated'] as const;
export type SwapKind = (typeof swapKinds)[number];

/** One stroke on the tally; below zero takes a slip back. */
export interface SwapStroke {
  kind: SwapKind;
  things: number;
}

export interface SwapTally {
  brought: number;
  taken: number;
  donated: number;
  /** Still on the table; below zero where more was carried away than was counted in. */
  left: number;
}

/** What came and went. No number, no money. */
export function swapTally(strokes: readonly SwapStroke[]): SwapTally {
  const of = (kind: SwapKind): number =>
    strokes.filter((one) => one.kind === kind).reduce((sum, { things }) => sum + things, 0);
  const [brought, taken, donated] = [of('brought'), of('taken'), of('donated')];
  return { brought, taken, donated, left: brought - taken - donated };
}
