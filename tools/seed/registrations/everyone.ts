import { type SeededEvent } from '../events/seeded-event';
import { type Family } from '../people/family';
import { type Dice } from '../seeded-dice';
import { type Wish } from './wish';

/** Every child of these families as a wish for this event, in random order. */
export function everyoneFor(event: SeededEvent, families: readonly Family[], dice: Dice): Wish[] {
  return dice.helpers
    .shuffle([...families])
    .flatMap((family) => family.children.map((child) => ({ family, child, event })));
}
