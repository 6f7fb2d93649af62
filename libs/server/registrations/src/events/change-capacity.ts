import type { Consequence } from '@dabei/contracts';
import { localDateOf, nextOffers } from '@dabei/domain';
import { Household, Quota, Registration } from '@dabei/server/database';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Outbox,
  notFound,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { loadEventFacts } from '../places/event-facts';
import { PlaceLock } from '../places/place-lock';
import { loadLine } from '../waiting-list/load-line';

export interface CapacityChange {
  eventId: string;
  quotaId: string;
  capacity: number;
  from: number;
  reason?: string | undefined;
}

/** More places: exactly that many offers in order. Fewer: nobody is dropped, the event is overbooked. */
@Injectable()
export class ChangeCapacity {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lock: PlaceLock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** What would happen, before it happens. */
  async preview(change: CapacityChange): Promise<Consequence> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const event = (await loadEventFacts(em, [change.eventId])).get(change.eventId);
      const quota = event?.quotas.find(({ id }) => id === change.quotaId);
      if (event === undefined || quota === undefined) throw notFound();
      const quotas = event.quotas.map((q) =>
        q.id === quota.id ? { ...q, capacity: change.capacity } : q,
      );
      const today = localDateOf(now, this.config.townZone);
      const { offers } = nextOffers({
        today,
        now,
        quotas,
        line: await loadLine(em, change.eventId),
      });
      const ids = offers.flatMap(({ registrationIds }) => registrationIds);
      const byMail = await countByMail(em, ids);
      return {
        places: change.capacity - quota.capacity,
        offers: ids.length,
        mails: byMail,
        phoneCalls: ids.length - byMail,
        overbooked: Math.max(0, quota.taken - change.capacity),
      };
    });
  }

  async change(change: CapacityChange, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      await this.lock.take(em, { eventIds: [change.eventId] });
      const event = (await loadEventFacts(em, [change.eventId])).get(change.eventId);
      if (event?.quotas.some(({ id }) => id === change.quotaId) !== true) throw notFound();
      const quota = await em.findOneOrFail(Quota, { id: change.quotaId });
      if (quota.capacity !== change.from) throw new DomainError('changed-meanwhile');
      const before = quota.capacity;
      quota.capacity = change.capacity;
      const events = await rowsIn<{ event_id: string }>(
        em,
        'select event_id from event_quota where quota_id = ?',
        [quota.id],
      );
      for (const { event_id } of events)
        this.outbox.add(em, 'places-changed', { eventId: event_id }, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'capacity-changed',
        subjectType: 'quota',
        subjectId: quota.id,
        reason: change.reason?.trim() === '' ? null : (change.reason ?? null),
        details: { before, after: change.capacity },
      });
      await em.flush();
    });
  }
}

async function countByMail(em: EntityManager, registrationIds: string[]): Promise<number> {
  const registrations = await em.find(Registration, { id: { $in: registrationIds } });
  const households = await em.find(Household, {
    id: { $in: registrations.map((r) => r.householdId) },
  });
  const byMail = new Set(
    households.filter(({ contactBy }) => contactBy === 'mail').map(({ id }) => id),
  );
  return registrations.filter(({ householdId }) => byMail.has(householdId)).length;
}
