import { Basket, Registration } from '@dabei/server/database';
import { Clock, Database, Outbox, RunsEvery, type ScheduledWork } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PlaceLock } from '../places/place-lock';

/** Sixty minutes without the code: the places go to somebody else. */
@RunsEvery('expire-holds', 30)
export class ExpireHolds implements ScheduledWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lock: PlaceLock,
    private readonly outbox: Outbox,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const due = await this.database.rows<{ id: string }>(
      `select b.id from basket b where b.confirmed_at is null and b.confirm_by <= ? and exists (
         select 1 from registration r where r.basket_id = b.id and r.state in ('held', 'queued'))
       order by b.confirm_by limit 500`,
      [now],
    );
    for (const { id } of due) await this.database.transact((em) => this.expire(em, id, now));
    return due.length;
  }

  private async expire(em: EntityManager, basketId: string, now: Date): Promise<void> {
    const registrations = await em.find(Registration, { basketId });
    await this.lock.take(em, { eventIds: registrations.map(({ eventId }) => eventId) });
    const basket = await em.findOneOrFail(Basket, { id: basketId });
    await em.refresh(basket);
    if (basket.confirmedAt) return;
    for (const registration of registrations) {
      await em.refresh(registration);
      if (registration.state !== 'held' && registration.state !== 'queued') continue;
      registration.move('expire', now);
      registration.endReason = 'code-not-typed';
      this.outbox.add(em, 'places-changed', { eventId: registration.eventId }, now);
    }
    this.outbox.add(em, 'basket-expired', { basketId }, now);
    await em.flush();
  }
}
