import type { StoredBooth, ToldPlace } from '../facts/booth';

type Standing = Pick<StoredBooth, 'state' | 'place' | 'setUpAt' | 'told'>;

/** Where it stands and when it drives in, as it would be told now; null: nowhere. Who went home is told nothing more. */
export const placeToTell = ({ state, place, setUpAt }: Standing): ToldPlace | null =>
  place !== null && (state === 'placed' || state === 'arrived') ? { number: place, setUpAt } : null;

/** Does it stand, or set up, elsewhere than it was told, or nowhere any more? */
export function isUntold(booth: Standing): boolean {
  const now = placeToTell(booth);
  const { state, told } = booth;
  if (state === 'accepted') return told !== null;
  return now !== null && (told?.number !== now.number || told.setUpAt !== now.setUpAt);
}
