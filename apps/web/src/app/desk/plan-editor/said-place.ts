import type { PlanArea, PlanClash, PlanPlace } from '@dabei/domain';
import type { Words } from '../../shared/words';
import { metresOf } from './metres';

/** What a screen reader hears of the thing that is chosen. */
export function saidThing(thing: PlanPlace | PlanArea, words: Words): string {
  const facts = {
    width: metresOf(thing.widthCm),
    depth: metresOf(thing.depthCm),
    x: metresOf(thing.xCm),
    y: metresOf(thing.yCm),
    turn: thing.turn,
  };
  return 'number' in thing
    ? words.t('plan-editor.said.place', { ...facts, number: thing.number })
    : words.t('plan-editor.said.area', {
        ...facts,
        kind: words.t(`plan-editor.kinds.${thing.kind}`),
        words: thing.words,
      });
}

/** What is wrong with the drawing, as a sentence with the numbers of the places. */
export function saidClash(
  clash: PlanClash,
  { places, areas }: { places: readonly PlanPlace[]; areas: readonly PlanArea[] },
  words: Words,
): string {
  const numberOf = (id: string): string => places.find((place) => place.id === id)?.number ?? '';
  const area = 'areaId' in clash ? areas.find(({ id }) => id === clash.areaId) : undefined;
  return words.t(`plan-editor.clash.${clash.reason}`, {
    number: 'placeId' in clash ? numberOf(clash.placeId) : '',
    other: 'otherId' in clash ? numberOf(clash.otherId) : '',
    words: area?.words ?? '',
    metres: 'narrowCm' in clash ? metresOf(clash.narrowCm) : '',
  });
}
