import {
  alongFront,
  type PlanArea,
  type PlanAreaKind,
  type PlanPlace,
  type PlanPoint,
} from '@dabei/domain';
import type { Drawing } from './drawing';
import { newId } from './new-id';
import { nextNumber } from './next-number';

export const usedNumbers = ({ places }: Drawing): Set<string> =>
  new Set(places.map(({ number }) => number));

/** One place: beside the given one and like it, or of the given make in the middle of what is seen. */
export function anotherPlace(
  drawing: Drawing,
  like: PlanPlace | null,
  middle: PlanPoint,
  make: Pick<PlanPlace, 'kind' | 'zone' | 'widthCm' | 'depthCm'>,
): PlanPlace {
  const last = like ?? drawing.places.at(-1);
  const number = nextNumber(last?.number ?? '', usedNumbers(drawing));
  if (like === null)
    return {
      ...make,
      id: newId(),
      number,
      street: last?.street ?? '',
      turn: 0,
      ...rounded(middle),
    };
  const along = alongFront(like.turn);
  return {
    ...like,
    id: newId(),
    number,
    xCm: Math.round(like.xCm + like.widthCm * along.xCm),
    yCm: Math.round(like.yCm + like.widthCm * along.yCm),
  };
}

/** Copies of places, a step further down, with the next numbers. */
export function copiesOf(drawing: Drawing, places: readonly PlanPlace[]): PlanPlace[] {
  const used = usedNumbers(drawing);
  return places.map((place) => {
    const number = nextNumber(place.number, used);
    used.add(number);
    return { ...place, id: newId(), number, yCm: place.yCm + place.depthCm + 50 };
  });
}

const sizes: Record<PlanAreaKind, { widthCm: number; depthCm: number }> = {
  lane: { widthCm: 1500, depthCm: 400 },
  blocked: { widthCm: 400, depthCm: 400 },
  label: { widthCm: 600, depthCm: 150 },
};

export const anotherArea = (kind: PlanAreaKind, words: string, middle: PlanPoint): PlanArea => ({
  id: newId(),
  kind,
  words,
  ...sizes[kind],
  ...rounded(middle),
  turn: 0,
});

const rounded = ({ xCm, yCm }: PlanPoint): PlanPoint => ({
  xCm: Math.round(xCm / 10) * 10,
  yCm: Math.round(yCm / 10) * 10,
});
