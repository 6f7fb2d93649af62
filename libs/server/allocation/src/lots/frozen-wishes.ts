import { canonicalBytes } from '@dabei/server/lots';
import { createHash } from 'node:crypto';

/** One child's list as it is frozen: no name, no id, a random nonce of its own instead. Events are public slugs. */
export interface FrozenList {
  nonce: string;
  /** 16 random bytes in hex; without them nobody can guess a list from its hash. */
  salt: string;
  /** Best first. */
  wishes: readonly string[];
  maxPlaces: number;
  limits: readonly { events: readonly string[]; atMost: number }[];
}

export interface FrozenGroup {
  salt: string;
  /** Nonces of the lists. */
  members: readonly string[];
  together: 'only' | 'rather';
}

export interface FrozenWishes {
  lists: readonly FrozenList[];
  groups: readonly FrozenGroup[];
}

/** What is hashed: each list and each group by its own hash, so that one can stay closed while all others open. */
export interface FrozenHashes {
  lists: readonly { nonce: string; hash: string }[];
  groups: readonly string[];
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Hash of one list with its salt, whatever the order of its limits. */
export function hashOfList({ salt, wishes, maxPlaces, limits }: FrozenList): string {
  const tidy = limits
    .map(({ events, atMost }) => ({ events: [...events].sort(compare), atMost }))
    .map((limit) => ({ limit, text: [...limit.events, limit.atMost].join(' ') }))
    .sort((one, other) => compare(one.text, other.text))
    .map(({ limit }) => limit);
  return hashOf(canonicalBytes({ salt, wishes, maxPlaces, limits: tidy }));
}

/** Hash of one group with its salt, whatever the order of its members. */
export const hashOfGroup = ({ salt, members, together }: FrozenGroup): string =>
  hashOf(canonicalBytes({ salt, members: [...members].sort(compare), together }));

export const hashesOf = ({ lists, groups }: FrozenWishes): FrozenHashes => ({
  lists: lists.map((list) => ({ nonce: list.nonce, hash: hashOfList(list) })),
  groups: groups.map(hashOfGroup),
});

/** The bytes that are hashed before the draw: whatever the order of the input, lists stand by nonce. */
export function bytesOfHashes({ lists, groups }: FrozenHashes): Buffer {
  const nonces = new Set(lists.map(({ nonce }) => nonce));
  if (nonces.size < lists.length) throw new Error('Two frozen lists share a nonce.');
  return canonicalBytes({
    lists: [...lists]
      .sort((one, other) => compare(one.nonce, other.nonce))
      .map(({ nonce, hash }) => ({ nonce, hash })),
    groups: [...groups].sort(compare),
  });
}

/** The same, from the lists themselves. */
export const frozenBytes = (frozen: FrozenWishes): Buffer => bytesOfHashes(hashesOf(frozen));
