import { numbersOf, type Numbering } from './numbering';
import { alongFront, type PlanPoint, type Rectangle } from './rectangle';

export interface RowToFill {
  /** The corner at which the first place begins; the row runs along its front, the depth lies to its right hand. */
  start: PlanPoint;
  turn: number;
  /** So many places, or as many as fit into a length in centimetres. */
  size: { count: number } | { lengthCm: number };
  place: { widthCm: number; depthCm: number };
  gapCm: number;
  numbering: Numbering;
  /** Numbers on the plan already; they are left out. */
  usedNumbers?: ReadonlySet<string>;
}

export interface RowPlace extends Rectangle {
  number: string;
}

/** No row is longer: a slip of the finger must not fill the town. */
export const ROW_MAX = 200;

/** How many places of a width fit into a length with a gap between them; all in centimetres. */
export function placesInRow(lengthCm: number, widthCm: number, gapCm: number): number {
  return Math.max(0, Math.min(ROW_MAX, Math.floor((lengthCm + gapCm) / (widthCm + gapCm))));
}

/** Places of one size side by side, numbered, centres in whole centimetres. At most `ROW_MAX` of them. */
export function fillRow(row: RowToFill): RowPlace[] {
  const { start, turn, size, place, gapCm, numbering, usedNumbers } = row;
  const count =
    'count' in size
      ? Math.min(ROW_MAX, size.count)
      : placesInRow(size.lengthCm, place.widthCm, gapCm);
  const along = alongFront(turn);
  return numbersOf(numbering, count, usedNumbers).map((number, at) => {
    const front = place.widthCm / 2 + at * (place.widthCm + gapCm);
    const depth = place.depthCm / 2;
    return {
      ...place,
      turn,
      number,
      xCm: Math.round(start.xCm + front * along.xCm - depth * along.yCm),
      yCm: Math.round(start.yCm + front * along.yCm + depth * along.xCm),
    };
  });
}
