import { countsAsBooth } from '@dabei/domain';
import { DomainError } from '@dabei/server/platform';
import type { StoredBooth } from '../facts/booth';
import type { BoothCall } from '../facts/booth-call';
import { partiesToDraw } from './draw-line';

const refused = (reason: string): DomainError => new DomainError('conflict', { reason });

/** May this line be frozen? After the deadline, with every application checked, and room for who is in by hand. */
export function readyToSeal(call: BoothCall, booths: readonly StoredBooth[], now: Date): void {
  if (call.allocation !== 'draw' || now < call.closesAt) throw refused('booth-draw-not-now');
  // handed in in time: without them the pot would not be whole
  if (booths.some(({ state }) => state === 'submitted')) throw refused('booth-draw-unchecked');
  if (partiesToDraw(booths).length === 0) throw refused('booth-draw-nobody');
  const certain = booths.filter(
    ({ state, byHand }) =>
      countsAsBooth(state) || (state === 'complete' && byHand?.choice === 'in'),
  );
  if (certain.length > call.places) throw refused('booth-draw-more-by-hand');
}

/** Somebody in the draw was asked to say more and has: without a look at it they would lose their lot. */
export function readyToDraw(
  booths: readonly StoredBooth[],
  nonces: ReadonlyMap<string, string>,
): void {
  if (booths.some(({ id, state }) => state === 'submitted' && nonces.has(id)))
    throw refused('booth-draw-unchecked');
}
