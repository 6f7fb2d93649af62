import { openPlaces, type DrawChild, type DrawEvent, type DrawPlacement } from '@dabei/domain';
import type { DrawFileInput } from './draw-file-input';

type Drawn = Pick<DrawFileInput, 'instance' | 'result'>;

/**
 * Places that, seen beside the programme and the lots, could tell that they were reserved for the child: of who got one at a hot event after the lottery among all, and who sits where the reservation kept others out.
 */
export function tellingPlaces({ instance, result }: Drawn): DrawPlacement[] {
  const children = new Map(instance.children.map((child) => [child.key, child]));
  const hot = new Set(result.hot.events.map(({ event }) => event));
  const drawn = new Set(result.hot.placements.map(({ child, event }) => `${child} ${event}`));
  return instance.events
    .filter(({ reserved }) => reserved > 0)
    .flatMap((event) => {
      const sitting = result.placements.flatMap((place) =>
        place.event === event.key ? (children.get(place.child) ?? []) : [],
      );
      const telling = hot.has(event.key)
        ? afterTheLottery(event, sitting, ({ key }) => drawn.has(`${key} ${event.key}`))
        : whereOthersStayedOut(event, sitting);
      return telling.map(({ key }) => ({ child: key, event: event.key }));
    });
}

/** By hand is explained as well, unless there were more of them than places for everybody. */
function afterTheLottery(
  event: DrawEvent,
  sitting: readonly DrawChild[],
  drawn: (child: DrawChild) => boolean,
): DrawChild[] {
  const byHand = sitting.filter((child) => child.forced.includes(event.key));
  const tooMany = byHand.length > openPlaces(event);
  return sitting.filter((child) => !drawn(child) && (tooMany || !byHand.includes(child)));
}

function whereOthersStayedOut(event: DrawEvent, sitting: readonly DrawChild[]): DrawChild[] {
  const fullFee = sitting.filter(({ reducedFee }) => !reducedFee).length;
  return fullFee < openPlaces(event) ? [] : sitting.filter(({ reducedFee }) => reducedFee);
}
