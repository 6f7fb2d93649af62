import type { BoothPlaceDrawn, BoothPlanSave, BoothPlanView } from '@dabei/contracts';
import type { PlanPlace } from '@dabei/domain';
import type { Drawing, Looks } from '../../plan-editor/drawing';

/** What the ground of a place offers a booth. */
export type Ground = Pick<
  BoothPlaceDrawn,
  'hasWater' | 'isStepFree' | 'vehicleCm' | 'connectionId'
>;
/** A place as it is drawn; a new one has plain ground until somebody says more. */
export type SquarePlace = PlanPlace & Partial<Ground>;

const plainGround: Ground = {
  hasWater: false,
  isStepFree: true,
  vehicleCm: 0,
  connectionId: null,
};

export const groundOf = ({
  hasWater = plainGround.hasWater,
  isStepFree = plainGround.isStepFree,
  vehicleCm = plainGround.vehicleCm,
  connectionId = plainGround.connectionId,
}: SquarePlace): Ground => ({ hasWater, isStepFree, vehicleCm, connectionId });

/** The plan of the square as something to draw on; booths have no kinds of places, only zones. */
export const drawingOf = ({ sheet, places, areas }: BoothPlanView): Drawing => ({
  sheet,
  areas,
  places: places.map((place) => ({ ...place, kind: '' })),
});

export const looksOf = ({ booths }: BoothPlanView): Looks =>
  new Map(booths.flatMap(({ placeId }) => (placeId === null ? [] : [[placeId, 'taken'] as const])));

/** The ground of these places is changed in this. */
export const grounded = (
  drawing: Drawing,
  ids: ReadonlySet<string>,
  change: Partial<Ground>,
): Drawing => ({
  ...drawing,
  places: drawing.places.map((place) => (ids.has(place.id) ? { ...place, ...change } : place)),
});

/** What is sent. A distribution box that is gone is near to nothing any more. Zones come from the pick list. */
export function savedAs(
  { sheet, places, areas }: Drawing,
  connections: BoothPlanSave['connections'],
): Omit<BoothPlanSave, 'version'> {
  const known = new Set(connections.map(({ id }) => id));
  return {
    sheet,
    areas: [...areas],
    connections: [...connections],
    places: (places as readonly SquarePlace[]).map(({ kind: _, ...place }) => {
      const ground = groundOf({ ...place, kind: '' });
      const near = ground.connectionId;
      return {
        ...place,
        ...ground,
        zone: place.zone as BoothPlaceDrawn['zone'],
        connectionId: near !== null && known.has(near) ? near : null,
      };
    }),
  };
}
