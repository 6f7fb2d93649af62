import type { DrawInstance, DrawPlacement } from '../../draw-instance';

export type Rule = (instance: DrawInstance) => DrawPlacement[];

/** The same season without some events; lists and limits keep their order. */
function without(instance: DrawInstance, dropped: ReadonlySet<string>): DrawInstance {
  const stays = (event: string) => !dropped.has(event);
  return {
    ...instance,
    events: instance.events.filter(({ key }) => stays(key)),
    children: instance.children.map((child) => ({ ...child, wishes: child.wishes.filter(stays) })),
  };
}

/** What an office does with a rule that knows no minimum: it cancels what is too small and runs it again. */
export function withoutTooSmall(rule: Rule): Rule {
  return (instance) => {
    const dropped = new Set<string>();
    for (;;) {
      const placements = rule(without(instance, dropped));
      const counts = new Map<string, number>();
      for (const { event } of placements) counts.set(event, (counts.get(event) ?? 0) + 1);
      const tooSmall = instance.events.filter(
        ({ key, minimum }) => !dropped.has(key) && (counts.get(key) ?? 0) < minimum,
      );
      for (const { key } of tooSmall) dropped.add(key);
      if (tooSmall.every(({ key }) => !counts.has(key))) return placements;
    }
  };
}
