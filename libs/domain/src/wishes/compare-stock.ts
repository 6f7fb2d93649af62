/** What a count of one tree shows, in order of the numbers. */
export interface StockCount {
  there: number[];
  /** Should hang and was not found. */
  missing: number[];
  /** Hangs, though the book has it elsewhere. */
  extra: number[];
}

/** Compares the numbers that should hang on a tree with those that somebody found; a number read twice is one card. */
export function compareStock(expected: readonly number[], found: readonly number[]): StockCount {
  const [shouldHang, seen] = [new Set(expected), new Set(found)];
  const sorted = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b);
  return {
    there: sorted(seen).filter((number) => shouldHang.has(number)),
    missing: sorted(shouldHang).filter((number) => !seen.has(number)),
    extra: sorted(seen).filter((number) => !shouldHang.has(number)),
  };
}
