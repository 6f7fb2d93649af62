import type { OfferMove } from '@dabei/domain';
import type { PlaceOffer } from '@dabei/server/database';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Ends an offer and the call that was to be made about it: nobody is phoned about a place that is gone. */
export async function endOffer(
  em: EntityManager,
  offer: PlaceOffer,
  move: OfferMove,
  now: Date,
): Promise<void> {
  offer.end(move, now);
  await rowsIn(
    em,
    'update task set done_at = ?, outcome = ? where place_offer_id = ? and done_at is null',
    [now, offer.state, offer.id],
  );
}
