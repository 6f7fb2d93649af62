import { isOneRun } from './adjacent-runs';
import type { PlanPlace } from './plan-place';

export type PlaceChange =
  'kept' | 'added' | 'removed' | 'moved' | 'turned' | 'resized' | 'renumbered' | 'rezoned';

/** What became of one place; `movedCm` is how far its centre went. */
export interface ChangedPlace {
  placeId: string;
  changes: PlaceChange[];
  movedCm: number;
  numberBefore: string | null;
  numberAfter: string | null;
}

/** A booking as the plan sees it: the places it has and how many centimetres of front it paid for. */
export interface BookedPlaces {
  id: string;
  placeIds: readonly string[];
  bookedCm: number;
}

export type ConcernReason =
  'gone' | 'moved' | 'number-changed' | 'rezoned' | 'too-short' | 'torn-apart';

export interface Concern {
  bookingId: string;
  /** The most serious first, each once. */
  reasons: ConcernReason[];
}

export interface PlanChange {
  /** Every place of both plans, the new plan's order first, the removed ones last. */
  places: ChangedPlace[];
  /** Bookings somebody must be told about, in the order given. */
  concerned: Concern[];
}

/** Nearer than this it is the same spot on the square, and nobody is written to. */
export const TOLD_FROM_CM = 200;

const distance = (a: PlanPlace, b: PlanPlace): number =>
  Math.round(Math.hypot(a.xCm - b.xCm, a.yCm - b.yCm));

function changesOf(before: PlanPlace, after: PlanPlace): PlaceChange[] {
  const found: [PlaceChange, boolean][] = [
    ['moved', before.xCm !== after.xCm || before.yCm !== after.yCm],
    ['turned', before.turn !== after.turn],
    ['resized', before.widthCm !== after.widthCm || before.depthCm !== after.depthCm],
    ['renumbered', before.number !== after.number],
    ['rezoned', before.zone !== after.zone || before.kind !== after.kind],
  ];
  const changes = found.filter(([, happened]) => happened).map(([change]) => change);
  return changes.length === 0 ? ['kept'] : changes;
}

function changedPlace(before: PlanPlace | undefined, after: PlanPlace | undefined): ChangedPlace {
  const changes: PlaceChange[] =
    before && after ? changesOf(before, after) : after ? ['added'] : ['removed'];
  return {
    placeId: after?.id ?? before?.id ?? '',
    changes,
    movedCm: before && after ? distance(before, after) : 0,
    numberBefore: before?.number ?? null,
    numberAfter: after?.number ?? null,
  };
}

/**
 * What a new plan changes, place by place, and whom it concerns: a booking whose place is gone, went further than
 * `toldFromCm`, has another number, kind or zone, is shorter than was booked, or whose places no longer stand side
 * by side although they did. A place that only turned or went a step is the same spot.
 */
export function planChange(
  before: readonly PlanPlace[],
  after: readonly PlanPlace[],
  bookings: readonly BookedPlaces[],
  toldFromCm: number = TOLD_FROM_CM,
): PlanChange {
  const [was, is] = [byId(before), byId(after)];
  const places = [
    ...after.map((place) => changedPlace(was.get(place.id), place)),
    ...before.filter(({ id }) => !is.has(id)).map((place) => changedPlace(place, undefined)),
  ];
  const changed = new Map(places.map((place) => [place.placeId, place]));

  const reasonsFor = ({ placeIds, bookedCm }: BookedPlaces): ConcernReason[] => {
    const own = placeIds.flatMap((id) => changed.get(id) ?? []);
    const has = (change: PlaceChange): boolean =>
      own.some(({ changes }) => changes.includes(change));
    const lengthOn = (plan: ReadonlyMap<string, PlanPlace>): number =>
      placeIds.reduce((sum, id) => sum + (plan.get(id)?.widthCm ?? 0), 0);
    const found: [ConcernReason, boolean][] = [
      ['gone', has('removed')],
      ['moved', own.some(({ movedCm }) => movedCm > toldFromCm)],
      ['number-changed', has('renumbered')],
      ['rezoned', has('rezoned')],
      // one that was short before is no news
      ['too-short', lengthOn(is) < Math.min(bookedCm, lengthOn(was)) && !has('removed')],
      ['torn-apart', !has('removed') && isOneRun(before, placeIds) && !isOneRun(after, placeIds)],
    ];
    return found.filter(([, happened]) => happened).map(([reason]) => reason);
  };

  const concerned = bookings
    .map((booking) => ({ bookingId: booking.id, reasons: reasonsFor(booking) }))
    .filter(({ reasons }) => reasons.length > 0);
  return { places, concerned };
}

const byId = (places: readonly PlanPlace[]): ReadonlyMap<string, PlanPlace> =>
  new Map(places.map((place) => [place.id, place]));
