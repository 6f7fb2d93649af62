import type { DrawInstance } from '../../draw-instance';
import { ownDice } from './own-dice';
import { proposals } from './proposals';
import { withoutTooSmall } from './without-too-small';

const stars = 3;

/** Two together count 0.7, three 0.6, more 0.5; a little more per group, so that no two groups are equal. */
function groupBoosts(instance: DrawInstance): Map<string, number> {
  return new Map(
    instance.groups.flatMap(({ members }) => {
      const boost = Math.max(0.5, 0.9 - members.length / 10);
      const apart = 0.01 + 0.09 * ownDice(...members);
      return members.map((member) => [member, boost + apart] as const);
    }),
  );
}

/**
 * The rule of the strongest system in use, from its published description: each child marks three wishes with a
 * star, stars and a boost for groups are added up, events prefer the higher sum and otherwise whoever sits. Among
 * its starred wishes a child has no order. Between equals the lottery decides here (there it is the permanent id).
 */
export const starRule = withoutTooSmall((instance) => {
  const boosts = groupBoosts(instance);
  const starred = new Map(
    instance.children.map(({ key, wishes }) => [key, new Set(wishes.slice(0, stars))]),
  );
  const sum = (child: string, event: string) =>
    (starred.get(child)?.has(event) ? 1 : 0) + (boosts.get(child) ?? 0);
  return proposals(instance, {
    ofEvent: (event, child) => sum(child.key, event.key),
    ofChild: (child, event) => sum(child.key, event.key) + ownDice(child.lot, event.key) / 1000,
  });
});
