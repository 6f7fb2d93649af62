import type { SeasonPlayer } from './season-player';

/** Something somebody does; `at` says to which of the wishes, donors or trees there are. */
export type Act = (player: SeasonPlayer, at: number) => Promise<void>;

/** One of several, whatever the number. */
export const one = <T>(values: readonly T[], at: number): T | undefined =>
  values[at % Math.max(1, values.length)];

/** A number on a card; now and then one that does not count any more. */
export const numberAt = ({ live }: SeasonPlayer, at: number): number =>
  one([...live], at) ?? 1 + (at % 12);

export interface WishRow {
  id: string;
  number: number;
  version: number;
  state: string;
}

/** The wish of a number, as the office has it on its screen. */
export const wishAt = (player: SeasonPlayer, at: number): Promise<WishRow | null> =>
  player.database.row<WishRow>(
    'select id, number, version, state from tree_wish where number = ?',
    [numberAt(player, at)],
  );
