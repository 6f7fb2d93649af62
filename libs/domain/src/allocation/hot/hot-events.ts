import { type DrawInstance } from '../draw-instance';
import { openPlaces } from './for-everybody';

/** An event that more children name first than it has places for everybody. */
export interface HotEvent {
  event: string;
  /** Children whose first wish it is, those placed by hand apart. */
  firstWishes: number;
  /** Places for everybody left for the lottery after what was given by hand; reserved ones are not among them. */
  places: number;
}

/**
 * The events everybody wants: more children name them first, among the wishes open to them, than they have
 * places that are not reserved: so it says nothing of anybody's fee. Only first wishes count, so whatever a family adds to the end of its list makes
 * no event hot.
 */
export function hotEvents(instance: DrawInstance): HotEvent[] {
  const seats = new Map(instance.shared.map(({ key, capacity }) => [key, capacity]));
  const first = new Map<string, number>();
  const taken = new Map<string, number>();
  for (const { wishes, forced, forbidden } of instance.children) {
    for (const event of forced) taken.set(event, (taken.get(event) ?? 0) + 1);
    const best = wishes.find((event) => !forbidden.includes(event));
    if (best === undefined || forced.includes(best)) continue;
    first.set(best, (first.get(best) ?? 0) + 1);
  }
  return instance.events.flatMap((event) => {
    const { key, shared } = event;
    const most = Math.min(openPlaces(event), ...shared.map((bus) => seats.get(bus) ?? 0));
    const places = Math.max(0, most - (taken.get(key) ?? 0));
    const firstWishes = first.get(key) ?? 0;
    return places > 0 && firstWishes > places ? [{ event: key, firstWishes, places }] : [];
  });
}
