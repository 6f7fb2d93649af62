import { type DrawInstance } from '../draw-instance';
import { hotEvents } from '../hot/hot-events';

/** So many events beside those everybody wants a list must name to be part of the promise. */
export const ALTERNATIVES = 1;

/** Keys of the children who named fewer than so many events beside those everybody wants: the promise of something
 * for every child cannot hold for them. */
export function withoutAlternatives(
  instance: DrawInstance,
  atLeast: number = ALTERNATIVES,
): ReadonlySet<string> {
  const hot = new Set(hotEvents(instance).map(({ event }) => event));
  const open = (wishes: readonly string[], forbidden: readonly string[]) =>
    wishes.filter((event) => !hot.has(event) && !forbidden.includes(event)).length;
  return new Set(
    instance.children
      .filter(({ wishes, forbidden }) => open(wishes, forbidden) < atLeast)
      .map(({ key }) => key),
  );
}
