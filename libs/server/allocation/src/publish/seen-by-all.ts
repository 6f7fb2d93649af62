import type { DrawInstance } from '@dabei/domain';
import type { DrawFileInput } from './draw-file-input';

/** Events and buses as if the children with a closed list, and the places they sit on, did not exist. */
export function seenByAll({
  instance,
  result,
  closed,
  childOf,
}: Pick<DrawFileInput, 'instance' | 'result' | 'closed' | 'childOf'>): DrawInstance {
  const hidden = new Set([...closed].flatMap((nonce) => childOf.get(nonce) ?? []));
  const seats = result.placements.filter(({ child }) => hidden.has(child));
  const takenAt = (event: string) => seats.filter((seat) => seat.event === event).length;
  const ridersOf = (bus: string) =>
    instance.events
      .filter(({ shared }) => shared.includes(bus))
      .reduce((sum, { key }) => sum + takenAt(key), 0);
  return {
    ...instance,
    events: instance.events.map((event) => ({
      ...event,
      capacity: event.capacity - takenAt(event.key),
      minimum: Math.max(0, event.minimum - takenAt(event.key)),
    })),
    shared: instance.shared.map((bus) => ({ ...bus, capacity: bus.capacity - ridersOf(bus.key) })),
  };
}
