import type { Sealer } from '@dabei/server/platform';
import { openContact } from '../facts/booth';
import type { TimedAct } from '../facts/stage';
import type { StoredDay } from './paper-day';
import type { PaperAct } from './running-order-sheet';

/** Acts with whom to call: their own person, or that of their booth. */
export const paperActs = (sealer: Sealer, { acts, square }: StoredDay): PaperAct[] =>
  acts.map((act) => ({ ...act, person: personOf(sealer, act, square.booths) }));

function personOf(
  sealer: Sealer,
  { sealed, keyId, boothId }: TimedAct,
  booths: StoredDay['square']['booths'],
): PaperAct['person'] {
  const own = sealed === null || keyId === null ? null : { sealed, keyId };
  const one = own ?? booths.find(({ id }) => id === boothId) ?? null;
  if (one === null) return null;
  const { name, phone } = openContact(sealer, one);
  return { name, phone };
}
