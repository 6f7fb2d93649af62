import type { DrawInstance } from '../draw-instance';

/** The same season under other keys and in another order; a key's other name is `x-` and its letters turned. */
export const otherName = (key: string): string => `x-${Array.from(key).reverse().join('')}`;

/** Everything renamed and turned round: what a draw may not notice. */
export function renamed({ children, events, groups, shared }: DrawInstance): DrawInstance {
  const names = (keys: readonly string[]) => keys.map(otherName);
  return {
    children: [...children].reverse().map((child) => ({
      ...child,
      key: otherName(child.key),
      wishes: names(child.wishes),
      limits: [...child.limits].reverse().map(({ events: some, atMost }) => ({
        events: names(some).reverse(),
        atMost,
      })),
      forced: names(child.forced).reverse(),
      forbidden: names(child.forbidden).reverse(),
    })),
    events: [...events].reverse().map((event) => ({
      ...event,
      key: otherName(event.key),
      offer: otherName(event.offer),
      spans: [...event.spans].reverse(),
      shared: names(event.shared).reverse(),
    })),
    groups: [...groups].reverse().map(({ members, together }) => ({
      members: names(members).reverse(),
      together,
    })),
    shared: [...shared].reverse().map(({ key, capacity }) => ({ key: otherName(key), capacity })),
  };
}
