import type { BoothPlanSave, PowerConnectionInput } from '@dabei/contracts';
import { powerConnectors, powerLoad } from '@dabei/domain';
import { DomainError } from '@dabei/server/platform';
import type { StoredBooth } from '../facts/booth';
import { drawsOn } from '../facts/square';
import type { Square } from './square';

type Drawing = Omit<BoothPlanSave, 'version'>;

const refused = (reason: string): DomainError => new DomainError('conflict', { reason });
const hasTwice = (all: readonly string[]): boolean => new Set(all).size < all.length;

/** Ids, numbers and names are given once, capital letters make no other; places hang on boxes of this drawing. */
export function refuseMuddled({ places, areas, connections }: Drawing): void {
  if (hasTwice([...places, ...areas, ...connections].map(({ id }) => id)))
    throw new DomainError('invalid');
  const known = new Set(connections.map(({ id }) => id));
  if (places.some(({ connectionId }) => connectionId !== null && !known.has(connectionId)))
    throw new DomainError('invalid');
  if (hasTwice(places.map(({ number }) => number.toUpperCase())))
    throw refused('plan-number-twice');
  if (hasTwice(connections.map(({ name }) => name.toUpperCase())))
    throw refused('power-name-twice');
}

/** Who stands somewhere or hangs on a box keeps both: places and boxes in use are never left out. */
export function refuseInUse({ booths, connections: before }: Square, after: Drawing): void {
  const places = new Set(after.places.map(({ id }) => id));
  if (booths.some(({ placeId }) => placeId !== null && !places.has(placeId)))
    throw refused('booth-place-taken');
  const connections = new Map(after.connections.map((one) => [one.id, one]));
  for (const old of before) {
    const one = connections.get(old.id);
    if (one !== undefined) refuseTooWeak(old, one, booths);
    else if (booths.some(({ connectionId }) => connectionId === old.id))
      throw refused('power-in-use');
  }
}

/** Lowered below what hangs there. Whom the office put above the limit by name may stay above it; sockets may not. */
function refuseTooWeak(
  before: PowerConnectionInput,
  after: PowerConnectionInput,
  booths: readonly StoredBooth[],
): void {
  const unnamed = booths.filter(({ powerOverride }) => powerOverride === null);
  if (
    after.limitWatts < before.limitWatts &&
    powerLoad(after, drawsOn(unnamed, after.id)).freeWatts < 0
  )
    throw refused('power-limit-used');
  const { freeSockets } = powerLoad(after, drawsOn(booths, after.id));
  if (
    powerConnectors.some(
      (kind) => after.sockets[kind] < before.sockets[kind] && freeSockets[kind] < 0,
    )
  )
    throw refused('power-sockets-used');
}
