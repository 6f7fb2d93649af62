import { moveOffer, type OfferMove } from '@dabei/domain';
import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'PlaceOffer',
  tableName: 'place_offer',
  properties: {
    id: p.uuid().primary(),
    registrationId: p.uuid(),
    eventId: p.uuid(),
    quotaId: p.uuid(),
    seats: p.integer(),
    bundleId: p.uuid(),
    state: p.text().$type<'open' | 'accepted' | 'declined' | 'expired' | 'void'>(),
    channel: p.text().$type<'mail' | 'phone' | 'letter'>(),
    note: p.text().default('in-order'),
    offeredAt: p.datetime(),
    expiresAt: p.datetime().nullable(),
    reachedAt: p.datetime().nullable(),
    tokenHash: p.text(),
    endedAt: p.datetime().nullable(),
  },
});

export class PlaceOffer extends schema.class {
  /** Ends the offer; an offer is single-use, so only an open one can end. */
  end(move: OfferMove, now: Date): void {
    const result = moveOffer(this.state, move);
    if (result.outcome === 'refused') throw new Error(`offer cannot ${move} while ${this.state}`);
    this.state = result.to;
    this.endedAt = now;
  }
}
schema.setClass(PlaceOffer);
