import type { BoothPlanView } from '@dabei/contracts';
import type { Voice } from '@dabei/words';
import type { ViewedPlace, ViewedPlan } from '../../../plan/plan-view/viewed-plan';
import { sorted } from '../../parts/sorting';

export type SquareBooth = BoothPlanView['booths'][number];
type SquarePlaceView = BoothPlanView['places'][number];

const metres = (cm: number, language: string): string =>
  (cm / 100).toLocaleString(language, { maximumFractionDigits: 2 });

/** What a place offers, in a few words: "nur Essen und Trinken, Wasser, Fahrzeug bis 6 m, V1". */
export function groundWords(
  { zone, hasWater, isStepFree, vehicleCm, connectionId }: SquarePlaceView,
  { connections }: Pick<BoothPlanView, 'connections'>,
  { t, language }: Voice,
): string {
  const near = connections.find(({ id }) => id === connectionId);
  const found: (readonly [boolean, () => string])[] = [
    [zone !== 'any', () => t('square.place.zone', { zone: t(`booths.kind.${zone}`) })],
    [hasWater, () => t('square.ground.hasWater')],
    [!isStepFree, () => t('square.place.steps')],
    [vehicleCm > 0, () => t('square.place.vehicle', { metres: metres(vehicleCm, language) })],
    [near !== undefined, () => near?.name ?? ''],
  ];
  return found.flatMap(([holds, say]) => (holds ? [say()] : [])).join(', ');
}

/** The plan while booths are placed: the place of the chosen booth is its own, the others say who stands there. */
export function viewedSquare(
  plan: BoothPlanView,
  chosen: SquareBooth | null,
  voice: Voice,
): ViewedPlan {
  const standing = new Map(plan.booths.map((booth) => [booth.placeId, booth]));
  const look = ({ id }: SquarePlaceView): ViewedPlace['look'] => {
    if (id === chosen?.placeId) return 'mine';
    return standing.has(id) ? 'taken' : 'free';
  };
  return {
    sheet: plan.sheet,
    areas: plan.areas,
    picture: null,
    places: plan.places.map((place) => ({
      ...place,
      look: look(place),
      words: standing.get(place.id)?.association ?? groundWords(place, plan, voice),
    })),
  };
}

/** What a booth asks of its place, in a few words. */
export function boothWords(booth: SquareBooth, { t }: Voice): string {
  const { kind, squareMetres, watts, water, together } = booth;
  return [
    t(`booths.kind.${kind}`),
    t('booths-desk.metres', { count: squareMetres }),
    ...(watts > 0 ? [t('booths-desk.watts', { watts })] : []),
    ...(water ? [t('booths-desk.water')] : []),
    ...(together === null ? [] : [t('square.booth.together', { word: together })]),
  ].join(' · ');
}

/** Booths that have no place yet and those that have one, with every word that is looked for. */
export function boothsToPlace(
  booths: readonly SquareBooth[],
  text: string,
): { without: SquareBooth[]; placed: SquareBooth[] } {
  const wanted = text.toLocaleLowerCase('de').split(/\s+/).filter(Boolean);
  const found = booths.filter(({ association, title, together, place }) => {
    const said = [association, title, together, place].join(' ').toLocaleLowerCase('de');
    return wanted.every((word) => said.includes(word));
  });
  return {
    without: sorted(
      found.filter(({ placeId }) => placeId === null),
      ({ association }) => association,
      'up',
    ),
    placed: sorted(
      found.filter(({ placeId }) => placeId !== null),
      ({ place }) => place,
      'up',
    ),
  };
}
