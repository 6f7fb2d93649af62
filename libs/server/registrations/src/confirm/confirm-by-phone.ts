import { Basket, Household, Registration } from '@dabei/server/database';
import { Audit, DomainError, Outbox, notFound } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { PlaceLock } from '../places/place-lock';

/**
 * The code never came, but the office has the family on the phone: everything it pressed at once counts. Product
 * rule 6: name, birth date and phone take the place of an e-mail.
 */
@Injectable()
export class ConfirmByPhone {
  constructor(
    private readonly lock: PlaceLock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async confirmIn(
    em: EntityManager,
    registrationId: string,
    { reason, staffId }: { reason: string; staffId: string },
    now: Date,
  ): Promise<void> {
    const chosen = await em.findOne(Registration, { id: registrationId });
    if (chosen === null) throw notFound();
    const pressed = await em.find(Registration, { basketId: chosen.basketId });
    await this.lock.take(em, {
      householdIds: pressed.map(({ householdId }) => householdId),
      childIds: pressed.map(({ childId }) => childId),
      eventIds: pressed.map(({ eventId }) => eventId),
    });
    const basket = await em.findOneOrFail(Basket, { id: chosen.basketId });
    for (const row of [basket, ...pressed]) await em.refresh(row);
    const open = pressed.filter(({ state }) => state === 'held' || state === 'queued');
    if (open.length === 0) throw new DomainError('conflict', { reason: `already-${chosen.state}` });
    const household = await em.findOneOrFail(Household, { id: chosen.householdId });
    if (household.state === 'provisional') household.state = 'active';
    basket.confirmedAt = now;
    for (const registration of open) {
      registration.move('confirm', now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staffId,
        action: 'confirmed-by-phone',
        subjectType: 'registration',
        subjectId: registration.id,
        reason,
      });
    }
    this.outbox.add(em, 'basket-confirmed', { basketId: basket.id }, now);
    await em.flush();
  }
}
