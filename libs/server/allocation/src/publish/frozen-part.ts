import { hashesOf, type FrozenHashes } from '../lots/frozen-wishes';
import type { DrawFile } from './draw-file';

type Frozen = Pick<DrawFile, 'rows' | 'groups' | 'closedRows' | 'closedGroups'>;

/** The hashes that were sealed before the draw: of open lists and groups made again, of closed ones as they stand. */
export function frozenPart({ rows, groups, closedRows, closedGroups }: Frozen): FrozenHashes {
  const nonceOf = new Map(rows.map(({ lot, nonce }) => [lot, nonce]));
  const open = hashesOf({
    lists: rows,
    groups: groups.map(({ salt, members, together }) => ({
      salt,
      members: members.map((lot) => nonceOf.get(lot) ?? ''),
      together,
    })),
  });
  return {
    lists: [...open.lists, ...closedRows.map(({ nonce, hash }) => ({ nonce, hash }))],
    groups: [...open.groups, ...closedGroups],
  };
}
