import type { CompanionAssign, CompanionAssigned } from '@dabei/contracts';
import { Clearance } from '@dabei/server/database';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  PassSessions,
  notFound,
  rowsIn,
  type Config,
  type StaffCaller,
  uuidv7,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { keepUntilAfter, lastAccompaniedDay } from '../clearance/last-active-on';
import { lockPerson } from '../clearance/record-clearance';

/**
 * Plans a person for events. It opens nothing yet: a pass, and with it the day sheet, wants a valid certificate.
 * With an entry nobody is even planned.
 */
@Injectable()
export class AssignCompanions {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: PassSessions,
    private readonly audit: Audit,
  ) {}

  async assign(
    { eventIds, person }: CompanionAssign,
    staff: StaffCaller,
  ): Promise<CompanionAssigned> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      await refuseEvents(em, eventIds, now);
      const accountId =
        'name' in person
          ? await this.accounts.addCompanionAccount(em, person.name, now)
          : person.accountId;
      await lockPerson(em, accountId);
      const clearance = await em.findOne(Clearance, { accountId });
      if (clearance?.relevantEntry) throw new DomainError('conflict', { reason: 'relevant-entry' });
      const companionIds: string[] = [];
      for (const eventId of new Set(eventIds))
        companionIds.push(await this.one(em, eventId, accountId, { now, staff }));
      const last = await lastAccompaniedDay(em, accountId, this.config.townZone);
      if (clearance !== null && last !== null) keepUntilAfter(clearance, last);
      await em.flush();
      return { accountId, companionIds };
    });
  }

  private async one(
    em: EntityManager,
    eventId: string,
    accountId: string,
    { now, staff }: { now: Date; staff: StaffCaller },
  ): Promise<string> {
    const [added] = await rowsIn<{ id: string }>(
      em,
      `insert into companion (id, event_id, account_id, created_at) values (?, ?, ?, ?)
       on conflict (event_id, account_id) do nothing returning id`,
      [uuidv7(), eventId, accountId, now],
    );
    if (added === undefined) return already(em, eventId, accountId);
    this.audit.write(em, now, {
      actor: 'office',
      actorId: staff.accountId,
      action: 'companion-assigned',
      subjectType: 'event',
      subjectId: eventId,
      details: { companionId: added.id },
    });
    return added.id;
  }
}

async function already(em: EntityManager, eventId: string, accountId: string): Promise<string> {
  const [known] = await rowsIn<{ id: string }>(
    em,
    'select id from companion where event_id = ? and account_id = ?',
    [eventId, accountId],
  );
  return known?.id ?? '';
}

async function refuseEvents(
  em: EntityManager,
  eventIds: readonly string[],
  now: Date,
): Promise<void> {
  const events = await rowsIn<{ status: string; ends_at: string | null }>(
    em,
    `select e.status, (select max(s.ends_at) from session s where s.event_id = e.id)::text as ends_at
     from event e where e.id = any(?::uuid[])`,
    [`{${eventIds.join(',')}}`],
  );
  if (events.length < new Set(eventIds).size) throw notFound();
  if (events.some(({ status }) => status === 'cancelled'))
    throw new DomainError('conflict', { reason: 'event-cancelled' });
  if (events.some(({ ends_at }) => ends_at !== null && new Date(ends_at) < now))
    throw new DomainError('conflict', { reason: 'event-over' });
}
