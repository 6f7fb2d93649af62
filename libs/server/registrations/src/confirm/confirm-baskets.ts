import { Basket, Guardian, Household, Registration } from '@dabei/server/database';
import { Audit, Outbox, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { PlaceLock } from '../places/place-lock';
import { mergeProvisional } from './merge-provisional';

interface OpenBasket {
  id: string;
  household_id: string;
}

/**
 * The code was typed: every open basket of this address is confirmed, provisional households become the family's
 * own or join the one it already has. Nothing was shown to anybody before.
 */
@Injectable()
export class ConfirmBaskets {
  constructor(
    private readonly lock: PlaceLock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async confirm(em: EntityManager, email: string, accountId: string, now: Date): Promise<void> {
    const home = await this.homeOf(em, email, accountId, now);
    const baskets = await rowsIn<OpenBasket>(
      em,
      `select b.id, b.household_id from basket b join household h on h.id = b.household_id
       where lower(b.guardian_email) = ? and b.confirmed_at is null and h.state in ('provisional', 'active')
       order by b.pressed_at for update of b`,
      [email.toLowerCase()],
    );
    let target = home;
    for (const basket of baskets) {
      target ??= await this.adopt(em, basket.household_id, email, accountId, now);
      await this.confirmOne(em, basket, target, now);
    }
  }

  /** The household this account or confirmed address already has. */
  private async homeOf(
    em: EntityManager,
    email: string,
    accountId: string,
    now: Date,
  ): Promise<string | null> {
    const guardians = await rowsIn<{ id: string; household_id: string; account_id: string | null }>(
      em,
      `select g.id, g.household_id, g.account_id from guardian g join household h on h.id = g.household_id
       where h.state = 'active' and (g.account_id = ? or (lower(g.email) = ? and
         (g.email_confirmed_at is not null or h.state = 'active')))
       order by g.account_id nulls last, g.email_confirmed_at nulls last limit 1 for update of g`,
      [accountId, email.toLowerCase()],
    );
    const [found] = guardians;
    if (found === undefined) return null;
    if (found.account_id === null) {
      const guardian = await em.findOneOrFail(Guardian, { id: found.id });
      guardian.accountId = accountId;
      guardian.emailConfirmedAt = now;
      await em.flush();
    }
    return found.household_id;
  }

  private async adopt(
    em: EntityManager,
    householdId: string,
    email: string,
    accountId: string,
    now: Date,
  ): Promise<string> {
    const household = await em.findOneOrFail(Household, { id: householdId });
    household.state = 'active';
    const guardian = await em.findOneOrFail(Guardian, { householdId });
    guardian.email = email;
    guardian.emailConfirmedAt = now;
    guardian.accountId = accountId;
    await em.flush();
    return householdId;
  }

  private async confirmOne(
    em: EntityManager,
    { id, household_id }: OpenBasket,
    target: string,
    now: Date,
  ): Promise<void> {
    const registrations = await em.find(Registration, { basketId: id });
    const eventIds = registrations.map(({ eventId }) => eventId);
    await this.lock.take(em, { householdIds: [target, household_id], eventIds });
    for (const registration of registrations) await em.refresh(registration);
    const basket = await em.findOneOrFail(Basket, { id });
    const inTime =
      basket.confirmBy === null || basket.confirmBy === undefined || basket.confirmBy > now;
    if (household_id !== target) await mergeProvisional(em, household_id, target, now);
    for (const registration of registrations) {
      await em.refresh(registration);
      if (registration.state !== 'held' && registration.state !== 'queued') continue;
      registration.move(inTime ? 'confirm' : 'expire', now);
      if (!inTime) registration.endReason = 'code-not-typed';
      this.audit.write(em, now, {
        actor: 'family',
        action: `registration-${registration.state}`,
        subjectType: 'registration',
        subjectId: registration.id,
      });
    }
    basket.confirmedAt = now;
    await em.flush();
    if (inTime) this.outbox.add(em, 'basket-confirmed', { basketId: id }, now);
    for (const eventId of new Set(eventIds))
      this.outbox.add(em, 'places-changed', { eventId }, now);
    await em.flush();
  }
}
