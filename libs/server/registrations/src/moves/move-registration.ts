import type { MoveRequest, Moved } from '@dabei/contracts';
import { PlaceOffer, Registration } from '@dabei/server/database';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Outbox,
  notFound,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { asConflict } from '../places/as-conflict';
import { eventsOnOneBus } from '../places/events-on-one-bus';
import { PlaceLock } from '../places/place-lock';
import type { BasketOrder } from '../press/basket-order';
import { PressBasket } from '../press/press-basket';
import { endOffer } from '../waiting-list/end-offer';
import { carryOver } from './carry-over';
import { refuseUnmovable } from './move-facts';

export interface MoveOrder extends MoveRequest {
  registrationId: string;
  staffId: string;
  /** Many are moved at once: the lines are served and the families told once, when all of them are. */
  oneOfMany?: boolean;
}

/**
 * A child goes to another event or date: the old place is given back and the new one taken in one transaction.
 * Whoever gets no new place keeps the old one, unless told otherwise; nobody overtakes those who wait there.
 */
@Injectable()
export class MoveRegistration {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lock: PlaceLock,
    private readonly pressBasket: PressBasket,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async move(registrationId: string, request: MoveRequest, staff: StaffCaller): Promise<Moved> {
    const now = await this.clock.now();
    const order = { ...request, registrationId, staffId: staff.accountId };
    return this.database.transact((em) => this.moveIn(em, order, now)).catch(asConflict);
  }

  async moveIn(em: EntityManager, order: MoveOrder, now: Date): Promise<Moved> {
    const old = await em.findOne(Registration, { id: order.registrationId });
    if (old === null) throw notFound();
    await this.lock.take(em, {
      householdIds: [old.householdId],
      childIds: [old.childId],
      eventIds: await eventsOnOneBus(em, [old.eventId, order.eventId]),
    });
    await em.refresh(old);
    refuseUnmovable(old, order.eventId);
    await this.giveBack(em, old, now);
    const { results } = await this.pressBasket.press(em, orderFor(old, order), now);
    const [result] = results;
    const outcome = result?.outcome;
    if (!result?.registrationId || (outcome !== 'confirmed' && outcome !== 'waiting'))
      throw new DomainError('conflict', { reason: result?.refusals[0]?.reason ?? 'full' });
    // thrown before anything is committed: the old place was never lost
    if (outcome === 'waiting' && order.ifFull === 'keep-place')
      throw new DomainError('conflict', { reason: 'full' });
    await carryOver(em, old, result.registrationId, now);
    this.note(em, old, result.registrationId, order, now);
    await em.flush();
    return { registrationId: result.registrationId, outcome };
  }

  private async giveBack(em: EntityManager, old: Registration, now: Date): Promise<void> {
    const offers = await em.find(PlaceOffer, { registrationId: old.id, state: 'open' });
    for (const offer of offers) await endOffer(em, offer, 'void', now);
    old.move('cancel', now);
    old.endReason = 'moved';
    await em.flush();
  }

  private note(
    em: EntityManager,
    { id, eventId }: Registration,
    toId: string,
    order: MoveOrder,
    now: Date,
  ): void {
    if (order.oneOfMany !== true) {
      this.outbox.add(em, 'registration-moved', { fromId: id, toId }, now);
      this.outbox.add(em, 'places-changed', { eventId }, now);
    }
    this.audit.write(em, now, {
      actor: 'office',
      actorId: order.staffId,
      action: 'registration-moved',
      subjectType: 'registration',
      subjectId: id,
      reason: order.reason,
      details: { from: eventId, to: order.eventId, registration: toId },
    });
  }
}

function orderFor(
  { householdId, childId, adults, firstPressedAt }: Registration,
  { eventId, overrides, reason, staffId }: MoveOrder,
): BasketOrder {
  return {
    channel: 'office',
    codeNeeded: false,
    household: { kind: 'known', householdId },
    children: [{ key: 'one', childId }],
    lines: [{ eventId, together: 'single', children: [{ key: 'one', adults, answers: {} }] }],
    overrides:
      overrides.length === 0
        ? []
        : [{ eventId, childKey: 'one', reasons: [...overrides], because: reason }],
    feeIsDifficult: false,
    buttonText: 'Umgebucht vom Familienbüro',
    actorId: staffId,
    moved: { firstPressedAt },
  };
}
