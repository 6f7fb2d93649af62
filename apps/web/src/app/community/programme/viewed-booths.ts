import type { PublicBooth, PublicBoothPlan } from '@dabei/contracts';
import type { ViewedPlan } from '../../plan/plan-view/viewed-plan';

/** The square for the plan view: places somebody stands on can be pressed. */
export function viewedBooths(
  { sheet, places, areas }: PublicBoothPlan,
  booths: readonly PublicBooth[],
): ViewedPlan {
  const at = new Map(booths.map((booth) => [booth.number, booth]));
  return {
    sheet,
    picture: null,
    areas,
    places: places.map(({ zone: _, hasWater: __, isStepFree: ___, ...place }) => ({
      ...place,
      look: at.has(place.number) ? 'here' : 'free',
    })),
  };
}
