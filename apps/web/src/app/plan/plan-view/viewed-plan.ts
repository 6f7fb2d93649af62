import type { PlaceLook } from '@dabei/contracts';
import type { PlanArea, PlanPlace, PlanSheet } from '@dabei/domain';

/** What a place looks like; `here` and `spot` are for the day itself: somebody stands on it, or was given it there. */
export type ViewedLook = PlaceLook | 'here' | 'spot';

/** A numbered place as somebody sees it. */
export interface ViewedPlace extends Omit<PlanPlace, 'kind' | 'zone'> {
  look: ViewedLook;
  /** A few words for the list: 'Decke, 2 × 2 m'. */
  words?: string;
}

/** What the plan view draws; nothing in it knows what the places are for. */
export interface ViewedPlan {
  sheet: PlanSheet;
  picture: { url: string; widthCm: number; depthCm: number } | null;
  places: readonly ViewedPlace[];
  areas: readonly PlanArea[];
}

/** Four looks, each a colour, a pattern and a mark. */
export const placeLooks = ['free', 'held', 'taken', 'mine'] as const satisfies PlaceLook[];
