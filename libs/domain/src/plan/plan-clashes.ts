import type { Plan, PlanArea, PlanPlace } from './plan-place';
import { fitsInside, overlaps } from './rectangle';

/** What is wrong on a plan; ids of places and areas. `lane-too-narrow` is about an area alone. */
export type PlanClash =
  | { reason: 'on-place'; placeId: string; otherId: string }
  | { reason: 'on-lane' | 'on-blocked'; placeId: string; areaId: string }
  | { reason: 'outside-sheet'; placeId: string }
  | { reason: 'number-twice'; placeId: string; otherId: string }
  | { reason: 'lane-too-narrow'; areaId: string; narrowCm: number };

/** A fire engine and an ambulance get through (Marktordnung Rolinski: 3.5 m). */
export const LANE_MIN_CM = 350;

const pairsOf = (places: readonly PlanPlace[]): (readonly [PlanPlace, PlanPlace])[] =>
  places.flatMap((one, at) => places.slice(at + 1).map((other) => [one, other] as const));

const reachOf = ({ widthCm, depthCm }: PlanPlace | PlanArea): number =>
  Math.hypot(widthCm, depthCm) / 2;

/** Cheap first: two circles around them must meet before corners are turned. */
const meet = (a: PlanPlace, b: PlanPlace | PlanArea): boolean =>
  Math.hypot(a.xCm - b.xCm, a.yCm - b.yCm) < reachOf(a) + reachOf(b) && overlaps(a, b);

function placesOnPlaces(places: readonly PlanPlace[]): PlanClash[] {
  return pairsOf(places).flatMap(([one, other]): PlanClash[] => [
    ...(meet(one, other)
      ? [{ reason: 'on-place', placeId: one.id, otherId: other.id } as const]
      : []),
    ...(one.number.trim().toUpperCase() === other.number.trim().toUpperCase()
      ? [{ reason: 'number-twice', placeId: one.id, otherId: other.id } as const]
      : []),
  ]);
}

function placesOnAreas({ places, areas }: Plan): PlanClash[] {
  return places.flatMap((place) =>
    areas.flatMap(({ kind, ...area }): PlanClash[] =>
      kind !== 'label' && meet(place, { kind, ...area })
        ? [
            {
              reason: kind === 'lane' ? 'on-lane' : 'on-blocked',
              placeId: place.id,
              areaId: area.id,
            },
          ]
        : [],
    ),
  );
}

/**
 * Everything that cannot stand as it is drawn: a place on another, on a lane or on blocked ground, outside the sheet,
 * a number given twice (capital letters make no difference), a lane narrower than `laneMinCm`. Touching is fine. In
 * the order of the plan; empty when nothing clashes.
 */
export function planClashes(plan: Plan, laneMinCm = LANE_MIN_CM): PlanClash[] {
  return [
    ...plan.places
      .filter((place) => !fitsInside(place, plan.sheet))
      .map(({ id }) => ({ reason: 'outside-sheet', placeId: id }) as const),
    ...placesOnPlaces(plan.places),
    ...placesOnAreas(plan),
    ...plan.areas
      .map(({ id, kind, widthCm, depthCm }) => ({
        id,
        kind,
        narrowCm: Math.min(widthCm, depthCm),
      }))
      .filter(({ kind, narrowCm }) => kind === 'lane' && narrowCm < laneMinCm)
      .map(({ id, narrowCm }) => ({ reason: 'lane-too-narrow', areaId: id, narrowCm }) as const),
  ];
}
