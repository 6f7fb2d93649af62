import { type DrawEvent, type DrawInstance } from '../draw-instance';

/** Places of an event that everybody may sit on. */
export const openPlaces = ({ capacity, reserved }: DrawEvent): number =>
  Math.max(0, capacity - reserved);

/**
 * The instance with the places for everybody only, and everybody alike: whatever is decided on it cannot depend on
 * who pays the reduced fee.
 */
export function forEverybody(instance: DrawInstance): DrawInstance {
  return {
    ...instance,
    children: instance.children.map((child) => ({ ...child, reducedFee: false })),
    events: instance.events.map((event) => ({
      ...event,
      capacity: openPlaces(event),
      reserved: 0,
    })),
  };
}
