import type { PlaceLook } from '@dabei/contracts';
import type { PlanArea, PlanPlace, PlanSheet, Rectangle } from '@dabei/domain';

/** What is drawn: values only, never changed in place. */
export interface Drawing {
  sheet: PlanSheet;
  places: readonly PlanPlace[];
  areas: readonly PlanArea[];
}

/** A place or an area, where the difference does not matter. */
export type Thing = Rectangle & { id: string };

export const emptyDrawing: Drawing = {
  sheet: { widthCm: 4000, depthCm: 2500 },
  places: [],
  areas: [],
};

export const thingsOf = ({ places, areas }: Drawing): Thing[] => [...areas, ...places];

/** The places with these ids, in the order of the drawing. */
export const placesIn = ({ places }: Drawing, ids: ReadonlySet<string>): PlanPlace[] =>
  places.filter(({ id }) => ids.has(id));

/** How each place looks to the office: free where nobody stands. */
export type Looks = ReadonlyMap<string, PlaceLook>;
