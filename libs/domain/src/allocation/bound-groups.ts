import { type DrawGroup, type DrawInstance } from './draw-instance';

/** A group and the events at which its wish to be together means something. */
export interface BoundGroup {
  group: DrawGroup;
  /** In the order of the first member's list. */
  events: readonly string[];
}

/**
 * For each group the events that all of its members wish. Where a person decided something by hand for one of them
 * at an event, the group no longer binds there: a hand's decision always wins. Groups of fewer than two children
 * of this draw bind nothing.
 */
export function boundGroups(instance: DrawInstance): BoundGroup[] {
  const children = new Map(instance.children.map((child) => [child.key, child]));
  return instance.groups.map((group) => {
    const members = group.members.map((key) => children.get(key));
    const [first, ...others] = members.filter((member) => member !== undefined);
    if (!first || others.length + 1 < group.members.length || others.length === 0) {
      return { group, events: [] };
    }
    const wishes = others.map((member) => new Set(member.wishes));
    const byHand = new Set([first, ...others].flatMap((one) => [...one.forced, ...one.forbidden]));
    const events = first.wishes.filter(
      (event) => !byHand.has(event) && wishes.every((wished) => wished.has(event)),
    );
    return { group, events };
  });
}
