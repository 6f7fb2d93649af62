import { Basket, Guardian, Household, Registration } from '@dabei/server/database';
import {
  Audit,
  CONFIG,
  Outbox,
  Sealer,
  joinSellersByAddress,
  rowsIn,
  type Config,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { PlaceLock } from '../places/place-lock';
import { refusalBesides } from '../places/refusal-besides';
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
    @Inject(CONFIG) private readonly config: Config,
    private readonly lock: PlaceLock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly sealer: Sealer,
  ) {}

  async confirm(em: EntityManager, email: string, accountId: string, now: Date): Promise<void> {
    const home = await homeOf(em, email, accountId);
    const baskets = await openBaskets(em, email);
    await this.lockAll(em, home?.householdId ?? null, baskets);
    if (home !== null && home.accountId !== accountId)
      await claim(em, home.guardianId, accountId, now);
    let target = home?.householdId ?? null;
    for (const basket of baskets) {
      target ??= await this.adopt(em, basket.household_id, email, accountId, now);
      await this.confirmOne(em, basket, target, now);
    }
    // what was sold with the address before is the family's, too
    if (target !== null) await joinSellersByAddress(em, this.sealer, target, { unproven: false });
  }

  /** All at once: two baskets locked one after the other would wait for each other in another family's. */
  private async lockAll(
    em: EntityManager,
    home: string | null,
    baskets: OpenBasket[],
  ): Promise<void> {
    const households = [...(home === null ? [] : [home]), ...baskets.map((b) => b.household_id)];
    const rows = await rowsIn<{ event_id: string; child_id: string }>(
      em,
      'select event_id, child_id from registration where basket_id = any(?::uuid[])',
      [`{${baskets.map(({ id }) => id).join(',')}}`],
    );
    await this.lock.take(em, {
      householdIds: households,
      childIds: rows.map(({ child_id }) => child_id),
      eventIds: rows.map(({ event_id }) => event_id),
    });
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
    const basket = await em.findOneOrFail(Basket, { id });
    await em.refresh(basket);
    if (basket.confirmedAt) return;
    const inTime = !basket.confirmBy || basket.confirmBy > now;
    const joins = household_id !== target;
    if (joins)
      await mergeProvisional(em, household_id, target, now, (ended) => this.note(em, ended, now));
    const registrations = await em.find(Registration, { basketId: id });
    for (const registration of registrations) {
      await em.refresh(registration);
      await this.decide(em, registration, { inTime, joins, now });
    }
    basket.confirmedAt = now;
    await em.flush();
    // whoever only begins to wish has nothing to be told yet
    if (inTime && registrations.length > 0)
      this.outbox.add(em, 'basket-confirmed', { basketId: id }, now);
    for (const eventId of new Set(registrations.map((r) => r.eventId))) {
      this.outbox.add(em, 'places-changed', { eventId }, now);
    }
    await em.flush();
  }

  /** In a household that already has places, the policy is asked again with all of them. */
  private async decide(
    em: EntityManager,
    registration: Registration,
    { inTime, joins, now }: { inTime: boolean; joins: boolean; now: Date },
  ): Promise<void> {
    if (registration.state !== 'held' && registration.state !== 'queued') return;
    const zone = this.config.townZone;
    const asking = { now, zone, pressed: true };
    const refusal = joins ? await refusalBesides(em, registration, [], asking) : null;
    registration.move(!inTime ? 'expire' : refusal === null ? 'confirm' : 'cancel', now);
    registration.endReason = inTime ? refusal : 'code-not-typed';
    this.note(em, registration, now);
    await em.flush();
  }

  private note(em: EntityManager, registration: Registration, now: Date): void {
    this.audit.write(em, now, {
      actor: 'family',
      action: `registration-${registration.state}`,
      subjectType: 'registration',
      subjectId: registration.id,
      reason: registration.endReason ?? null,
    });
  }
}

function openBaskets(em: EntityManager, email: string): Promise<OpenBasket[]> {
  return rowsIn<OpenBasket>(
    em,
    `select b.id, b.household_id from basket b join household h on h.id = b.household_id
     where lower(b.guardian_email) = ? and b.confirmed_at is null and h.state in ('provisional', 'active')
     order by b.pressed_at`,
    [email.toLowerCase()],
  );
}

interface Home {
  householdId: string;
  guardianId: string;
  accountId: string | null;
}

/** The household this account or address already has; the address has just been proved. */
async function homeOf(em: EntityManager, email: string, accountId: string): Promise<Home | null> {
  const [found] = await rowsIn<Home>(
    em,
    `select g.household_id as "householdId", g.id as "guardianId", g.account_id as "accountId"
     from guardian g join household h on h.id = g.household_id
     where h.state = 'active' and (g.account_id = ? or lower(g.email) = ?)
     order by (g.account_id is not distinct from ?) desc, g.email_confirmed_at nulls last, g.id limit 1`,
    [accountId, email.toLowerCase(), accountId],
  );
  return found ?? null;
}

/** Entered by the office, or signed in with a printed code before: the proved address is its account now. */
async function claim(
  em: EntityManager,
  guardianId: string,
  accountId: string,
  now: Date,
): Promise<void> {
  const guardian = await em.findOneOrFail(Guardian, { id: guardianId });
  guardian.accountId = accountId;
  guardian.emailConfirmedAt = now;
  await em.flush();
}
