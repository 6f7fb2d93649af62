import { type DrawChild, type DrawEvent } from '../draw-instance';

const collide = (one: DrawEvent, other: DrawEvent) =>
  one.offer === other.offer ||
  one.spans.some((a) => other.spans.some((b) => a.start < b.end && b.start < a.end));

/** Wishes the child ranks before this event and that are still to be decided. */
export function wishesBefore(
  child: DrawChild,
  event: DrawEvent,
  hot: ReadonlySet<string>,
): string[] {
  return child.wishes
    .slice(0, child.wishes.indexOf(event.key))
    .filter((key) => !hot.has(key) && !child.forbidden.includes(key));
}

/**
 * Whether a place there could cost the child something it wants more and that is still to be decided: an event it
 * ranks higher at the same time or of the same offer, or, with few places allowed, one of the wishes before it.
 */
export function costsABetterWish(
  child: DrawChild,
  event: DrawEvent,
  events: ReadonlyMap<string, DrawEvent>,
  hot: ReadonlySet<string>,
): boolean {
  const better = wishesBefore(child, event, hot);
  if (better.length >= child.maxPlaces) return true;
  const reaches = child.limits.some(
    (limit) =>
      limit.events.includes(event.key) &&
      better.filter((key) => limit.events.includes(key)).length >= limit.atMost,
  );
  return (
    reaches ||
    better.some((key) => {
      const other = events.get(key);
      return other !== undefined && collide(event, other);
    })
  );
}
