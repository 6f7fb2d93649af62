import type { WishState } from '@dabei/domain';

/** States of a wish as a list in a statement, "('withdrawn', 'void')"; only what the domain names gets there. */
export const statesInSql = (states: readonly WishState[]): string =>
  `(${states.map((state) => `'${state}'`).join(', ')})`;
