/** Every number of a range, both ends included. */
export const numbersBetween = ({ from, until }: { from: number; until: number }): number[] =>
  Array.from({ length: until - from + 1 }, (_, at) => from + at);
