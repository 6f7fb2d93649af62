import { localDateOf } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Outbox,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { lockHousehold } from '../me/lock-household';
import { pricedWithProof } from './proof-of-family';

/**
 * "Nachweis gesehen, gültig bis": no kind of benefit, no copy; valid for all actions (product rule 7). Open prices
 * become the reduced ones; taking the mark back leaves what was agreed.
 */
@Injectable()
export class SeeProof {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async see(householdId: string, until: string | null, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    if (until !== null && until < today) {
      throw new DomainError('invalid', { issues: [{ path: 'until', code: 'in-past' }] });
    }
    await this.database.transact(async (em) => {
      const household = await lockHousehold(em, householdId);
      household.reducedFeeSeenOn = until === null ? null : today;
      household.reducedFeeUntil = until;
      const changed = until === null ? 0 : await this.reprice(em, householdId, today, until, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: until === null ? 'proof-withdrawn' : 'proof-seen',
        subjectType: 'household',
        subjectId: householdId,
        details: { until, registrations: changed },
      });
      await em.flush();
    });
  }

  private async reprice(
    em: EntityManager,
    householdId: string,
    today: string,
    until: string,
    now: Date,
  ): Promise<number> {
    const zone = this.config.townZone;
    const priced = await pricedWithProof(em, householdId, { zone, today, until });
    const events = new Set<string>();
    let changed = 0;
    for (const { row, result } of priced) {
      if (result.outcome !== 'reduced') continue;
      // paid or ended since the preview: then it stays as it is
      const rows = await rowsIn(
        em,
        `update registration set reduced_fee = true, amount_cents = ?, amount_rule = ?, version = version + 1
         where id = ? and paid_on is null and state in ('held', 'queued', 'confirmed', 'waiting')
         returning id`,
        [result.fee.cents, result.fee.rule, row.id],
      );
      changed += rows.length;
      if (row.state === 'waiting' || row.state === 'queued') events.add(row.eventId);
    }
    // who waits may now take a seat that is kept for reduced fees
    for (const eventId of events) this.outbox.add(em, 'places-changed', { eventId }, now);
    return changed;
  }
}
