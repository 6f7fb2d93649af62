import { newNonce } from '@dabei/server/platform';
import type { BuiltInstance } from '../instance/build-instance';
import type { FrozenWishes } from '../lots/frozen-wishes';

/** The lists as they are hashed before the draw: events by their public names, children by their nonces. */
export function frozenOf(
  { instance, lists, events }: BuiltInstance,
  nonces: ReadonlyMap<string, string>,
): FrozenWishes {
  const slugs = new Map([...events.values()].map(({ id, slug }) => [id, slug]));
  const slugOf = (key: string): string => events.get(key)?.slug ?? '';
  const nonceOf = (key: string): string => nonces.get(lists.get(key)?.id ?? '') ?? '';
  return {
    lists: instance.children.map(({ key, maxPlaces, limits }) => ({
      nonce: nonceOf(key),
      salt: newNonce(),
      // what the policy refuses was wished all the same
      wishes: (lists.get(key)?.wishes ?? []).flatMap((id) => slugs.get(id) ?? []),
      maxPlaces,
      limits: limits.map(({ events: keys, atMost }) => ({ events: keys.map(slugOf), atMost })),
    })),
    groups: instance.groups.map(({ members, together }) => ({
      salt: newNonce(),
      members: members.map(nonceOf),
      together,
    })),
  };
}
