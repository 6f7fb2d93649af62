import type { PlanArea, PlanPlace } from '@dabei/domain';
import type { Drawing, Thing } from './drawing';

type Ids = ReadonlySet<string>;

/** Places and areas are changed alike; a thing keeps the rest of what it is. */
export function changed(
  drawing: Drawing,
  ids: Ids,
  change: (thing: Thing) => Partial<Thing>,
): Drawing {
  const one = <T extends Thing>(thing: T): T =>
    ids.has(thing.id) ? { ...thing, ...change(thing) } : thing;
  return { ...drawing, places: drawing.places.map(one), areas: drawing.areas.map(one) };
}

export const movedBy = (drawing: Drawing, ids: Ids, xCm: number, yCm: number): Drawing =>
  changed(drawing, ids, (thing) => ({
    xCm: Math.round(thing.xCm + xCm),
    yCm: Math.round(thing.yCm + yCm),
  }));

/** Clockwise, each around its own centre. */
export const turnedBy = (drawing: Drawing, ids: Ids, degrees: number): Drawing =>
  changed(drawing, ids, ({ turn }) => ({ turn: (turn + degrees + 360) % 360 }));

const PLACE_CM = { least: 50, most: 3000 };
const within = (value: number, least: number, most: number): number =>
  Math.min(Math.max(Math.round(value), least), most);

/** Front and depth; places keep between half a metre and thirty metres, areas at least ten centimetres. */
export function sizedTo(
  drawing: Drawing,
  ids: Ids,
  size: (thing: Thing) => { widthCm?: number; depthCm?: number },
): Drawing {
  const places = new Set(drawing.places.map(({ id }) => id));
  return changed(drawing, ids, (thing) => {
    const isPlace = places.has(thing.id);
    const [least, most] = isPlace ? [PLACE_CM.least, PLACE_CM.most] : [10, 200_000];
    const { widthCm = thing.widthCm, depthCm = thing.depthCm } = size(thing);
    return { widthCm: within(widthCm, least, most), depthCm: within(depthCm, least, most) };
  });
}

export const withPlaces = (drawing: Drawing, places: readonly PlanPlace[]): Drawing => ({
  ...drawing,
  places: [...drawing.places, ...places],
});

export const withArea = (drawing: Drawing, area: PlanArea): Drawing => ({
  ...drawing,
  areas: [...drawing.areas, area],
});

/** Words of the places: kind, zone, street, number. */
export const described = (
  drawing: Drawing,
  ids: Ids,
  words: Partial<Pick<PlanPlace, 'number' | 'kind' | 'zone' | 'street'>>,
): Drawing => ({
  ...drawing,
  places: drawing.places.map((place) => (ids.has(place.id) ? { ...place, ...words } : place)),
});

export const lettered = (drawing: Drawing, id: string, words: string): Drawing => ({
  ...drawing,
  areas: drawing.areas.map((area) => (area.id === id ? { ...area, words } : area)),
});
