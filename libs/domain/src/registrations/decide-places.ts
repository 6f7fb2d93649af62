import type { QuotaView } from './quota-view';
import { quotaFor, quotasForAll, roomOf, withSeated, type Room, type Seeker } from './room';

/** Product rule 4: "Nur zusammen / lieber zusammen / auch einzeln". */
export type Together = 'only' | 'rather' | 'single';

/** One child's wish in a request; `seats` counts every person who comes along. */
export interface PlaceRequest extends Seeker {
  key: string;
}

export type Placement =
  { key: string; outcome: 'place'; quotaId: string } | { key: string; outcome: 'waiting' };

export interface PlacesInput {
  /** Local date, decides whether reserved places are released. */
  today: string;
  quotas: readonly QuotaView[];
  someoneWaits: boolean;
  together: Together;
  requests: readonly PlaceRequest[];
}

const waits = ({ key }: PlaceRequest): Placement => ({ key, outcome: 'waiting' });
const sits = ({ key }: PlaceRequest, quotaId: string): Placement => ({
  key,
  outcome: 'place',
  quotaId,
});

function allOrNobody(room: Room, requests: readonly PlaceRequest[]): Placement[] {
  const quotaIds = quotasForAll(room, requests);
  return requests.map((request, index) => {
    const quotaId = quotaIds?.[index];
    return quotaId === undefined ? waits(request) : sits(request, quotaId);
  });
}

function asManyAsFit(room: Room, requests: readonly PlaceRequest[]): Placement[] {
  let left = room;
  return requests.map((request) => {
    const quotaId = quotaFor(left, request);
    if (quotaId === null) return waits(request);
    left = withSeated(left, request, quotaId);
    return sits(request, quotaId);
  });
}

/**
 * Decides which of the children in one request at one event get a place and which wait, in the
 * order of the requests. Each one counts on exactly one general or reserved quota and on every
 * shared quota. While somebody waits, nobody new gets a place (product rule 2); `only` gives all
 * of them a place or none, `rather` and `single` as many as fit (rule 4). Never above a capacity.
 */
export function decidePlaces(input: PlacesInput): Placement[] {
  if (input.someoneWaits) return input.requests.map(waits);
  const room = roomOf(input.quotas, input.today);
  return input.together === 'only'
    ? allOrNobody(room, input.requests)
    : asManyAsFit(room, input.requests);
}
