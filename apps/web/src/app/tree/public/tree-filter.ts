import type { PublicWish } from '@dabei/contracts';
import { wishAgeBands, wishKinds, type WishAgeBand, type WishKind } from '@dabei/domain';

/** What a donor looks for; `place` is a tree's number, or 'online'. */
export interface TreeFilter {
  age?: WishAgeBand | undefined;
  kind?: WishKind | undefined;
  place?: number | 'online' | undefined;
}

type Query = Record<string, string | undefined>;

/** Reads the filter from the address; what makes no sense there is ignored. */
export function treeFilterFromQuery(query: Query): TreeFilter {
  const tree = Number(query['wo']);
  return {
    age: wishAgeBands.find((band) => band === query['alter']),
    kind: wishKinds.find((kind) => kind === query['art']),
    place:
      query['wo'] === 'online' ? 'online' : tree > 0 && Number.isInteger(tree) ? tree : undefined,
  };
}

export const isFiltered = ({ age, kind, place }: TreeFilter): boolean =>
  age !== undefined || kind !== undefined || place !== undefined;

/** Whether an open wish is one of those looked for; given ones never are. */
export function isLookedFor(wish: PublicWish, { age, kind, place }: TreeFilter): boolean {
  return (
    wish.state === 'open' &&
    (age === undefined || wish.ageBand === age) &&
    (kind === undefined || wish.kind === kind) &&
    (place === undefined || (place === 'online' ? wish.online : wish.tree === place))
  );
}
