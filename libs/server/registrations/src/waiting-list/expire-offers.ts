import { PlaceOffer, Registration } from '@dabei/server/database';
import {
  Audit,
  Clock,
  Database,
  Outbox,
  RunsEvery,
  type ScheduledWork,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PlaceLock } from '../places/place-lock';
import { endOffer } from './end-offer';

/** Offers end at their deadline or when the event starts; then the next family is asked. */
@RunsEvery('expire-offers', 30)
export class ExpireOffers implements ScheduledWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lock: PlaceLock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const due = await this.database.rows<{ event_id: string }>(
      `select distinct o.event_id from place_offer o where o.state = 'open' and (o.expires_at <= ?
         or (select min(s.starts_at) from session s where s.event_id = o.event_id) <= ?)`,
      [now, now],
    );
    let ended = 0;
    for (const { event_id } of due) {
      ended += await this.database.transact((em) => this.expire(em, event_id, now));
    }
    return ended;
  }

  private async expire(em: EntityManager, eventId: string, now: Date): Promise<number> {
    await this.lock.take(em, { eventIds: [eventId] });
    const offers = await em.find(PlaceOffer, { eventId, state: 'open' });
    let ended = 0;
    for (const offer of offers) {
      if (offer.expiresAt && offer.expiresAt <= now) {
        await this.endOne(em, offer, now);
        ended += 1;
      }
    }
    if (ended === 0) ended = await this.voidStarted(em, offers, eventId, now);
    this.outbox.add(em, 'places-changed', { eventId }, now);
    await em.flush();
    return ended;
  }

  private async endOne(em: EntityManager, offer: PlaceOffer, now: Date): Promise<void> {
    await endOffer(em, offer, 'expire', now);
    const registration = await em.findOneOrFail(Registration, { id: offer.registrationId });
    registration.move('expire-offer', now);
    registration.endReason = 'offer-expired';
    this.outbox.add(em, 'offer-expired', { offerId: offer.id }, now);
    this.audit.write(em, now, {
      actor: 'system',
      action: 'offer-expired',
      subjectType: 'registration',
      subjectId: registration.id,
    });
  }

  private async voidStarted(
    em: EntityManager,
    offers: PlaceOffer[],
    eventId: string,
    now: Date,
  ): Promise<number> {
    const [started] = await em.execute<{ started: boolean }[]>(
      'select min(starts_at) <= ? as started from session where event_id = ?',
      [now, eventId],
    );
    if (started?.started !== true) return 0;
    for (const offer of offers) await endOffer(em, offer, 'void', now);
    return offers.length;
  }
}
