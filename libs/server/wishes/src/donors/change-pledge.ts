import type { PledgeExtension } from '@dabei/contracts';
import { localDateOf } from '@dabei/domain';
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
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';

interface Pledge {
  donorId: string;
  state: string;
  handoverFrom: string;
}

/** What the office agrees with a donor: a later day, a reminder now, or another link to its page. */
@Injectable()
export class ChangePledge {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Until the day before gifts are handed over; the reminders begin anew. */
  async extend(id: string, { until }: PledgeExtension, accountId: string): Promise<void> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    await this.database.transact(async (em) => {
      const { handoverFrom } = await promised(em, id);
      if (until < today || until >= handoverFrom)
        throw new DomainError('conflict', { reason: 'day-out-of-range' });
      await rowsIn(
        em,
        `update pledge set promised_until = ?, reminded_before_on = null, reminded_after_on = null,
           says_handed_in_on = null where id = ?`,
        [until, id],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: accountId,
        action: 'pledge-extended',
        subjectType: 'pledge',
        subjectId: id,
        details: { until },
      });
      await em.flush();
    });
  }

  /** At most one reminder a day, of everything the donor still owes. */
  async remind(id: string, accountId: string): Promise<void> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    await this.database.transact(async (em) => {
      const { donorId } = await promised(em, id);
      const [marked] = await rowsIn<{ late: boolean }>(
        em,
        `update pledge set
           reminded_before_on = case when promised_until >= ?::date then ?::date else reminded_before_on end,
           reminded_after_on = case when promised_until < ?::date then ?::date else reminded_after_on end
         where id = ? returning promised_until < ?::date as late`,
        [today, today, today, today, id, today],
      );
      const kind = marked?.late === true ? 'after' : 'before';
      this.outbox.add(em, 'pledges-due', { donorId, kind, day: today }, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: accountId,
        action: 'donor-reminded',
        subjectType: 'pledge',
        subjectId: id,
      });
      await em.flush();
    });
  }

  /** A link that fell into wrong hands opens nothing any more; the next mail carries the new one. */
  async renewLink(id: string, accountId: string): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const renewed = await rowsIn(
        em,
        `update donor set link_round = link_round + 1
         where id = (select donor_id from pledge where id = ?) returning id`,
        [id],
      );
      if (renewed.length === 0) throw notFound();
      this.audit.write(em, now, {
        actor: 'office',
        actorId: accountId,
        action: 'donor-link-renewed',
        subjectType: 'pledge',
        subjectId: id,
      });
      await em.flush();
    });
  }
}

async function promised(em: EntityManager, id: string): Promise<Pledge> {
  const [pledge] = await rowsIn<Pledge>(
    em,
    `select p.donor_id as "donorId", p.state, k.handover_from::text as "handoverFrom"
     from pledge p join tree_wish w on w.id = p.wish_id join tree_campaign k on k.id = w.campaign_id
     where p.id = ? for update of p`,
    [id],
  );
  if (pledge === undefined) throw notFound();
  if (pledge.state !== 'promised') throw new DomainError('conflict', { reason: 'not-promised' });
  return pledge;
}
