import type { DrawChild, DrawEvent } from './draw-instance';
import type { DrawExplainer } from './explain';

/** Whether one more child lets the event take place. */
const wouldRun = (explainer: DrawExplainer, event: DrawEvent): boolean =>
  explainer.runs(event) || explainer.book.at(event).size + 1 >= event.minimum;

/**
 * Events with a seat for this child that fit its time and limits after the draw, its own wishes first, then those
 * with most seats. Age and every other rule of the policy are not asked here: `allowed` names the events that the
 * policy function lets this child take.
 */
export function freeAlternatives(
  explainer: DrawExplainer,
  child: DrawChild,
  allowed: ReadonlySet<string>,
): string[] {
  const { book } = explainer;
  const rank = ({ key }: DrawEvent) => {
    const place = child.wishes.indexOf(key);
    return place < 0 ? child.wishes.length : place;
  };
  const seatsLeft = (event: DrawEvent) => event.capacity - book.at(event).size;
  return [...book.events.values()]
    .filter(({ key }) => allowed.has(key) && !child.forbidden.includes(key))
    .filter((event) => !book.has(child, event) && wouldRun(explainer, event))
    .filter((event) => book.against(child, event) === null)
    .sort(
      (one, other) =>
        rank(one) - rank(other) ||
        seatsLeft(other) - seatsLeft(one) ||
        (one.key < other.key ? -1 : 1),
    )
    .map(({ key }) => key);
}
