import type { IntakePlanned } from '@dabei/contracts';
import { instantAt, intakeAppointments } from '@dabei/domain';
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
import { Inject, Injectable } from '@nestjs/common';
import { neededCommission } from './commission-facts';
import { intakeTimeOf } from './intake-times';
import { lockNumbers } from './number-room';

/** Times to hand in for everybody who has none: spread evenly, told and wished-for times stay. */
@Injectable()
export class PlanIntake {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async plan(slug: string, { accountId }: StaffCaller): Promise<IntakePlanned> {
    const now = await this.clock.now();
    const { townZone } = this.config;
    return this.database.transact(async (em) => {
      const { id: marketId } = await neededCommission(em, { slug });
      await lockNumbers(em, marketId);
      const market = await neededCommission(em, { id: marketId });
      const { intakeOn, intakeFrom, intakeUntil, intakeMinutes, intakePerSlot } = market;
      if (intakeOn === null || intakeFrom === null || intakeUntil === null)
        throw new DomainError('conflict', { reason: 'no-intake-day' });
      const rows = await rowsIn<{ id: string; number: number; at: string | null }>(
        em,
        `select id, number, to_json(intake_at)#>>'{}' as at from seller_number
         where market_id = ? and state in ('confirmed', 'brought') order by number`,
        [marketId],
      );
      const seekers = rows.map(({ id, number, at }) => ({
        ...{ id, number },
        fixedAt: intakeTimeOf(at, townZone),
      }));
      const span = { from: intakeFrom, until: intakeUntil, minutes: intakeMinutes };
      const spread = intakeAppointments(seekers, { ...span, perSlot: intakePerSlot });
      const fresh = rows.filter(({ at }) => at === null);
      let given = 0;
      for (const { id } of fresh) {
        const time = spread.given.get(id);
        if (time === undefined) continue;
        const at = instantAt(intakeOn, time, townZone);
        await rowsIn(
          em,
          'update seller_number set intake_at = ?, version = version + 1 where id = ?',
          [at, id],
        );
        const news = { numberId: id, what: 'intake' as const, occasion: at.toISOString() };
        this.outbox.add(em, 'seller-number-news', news, now);
        given += 1;
      }
      const planned = { given, leftOver: spread.leftOver.length };
      this.audit.write(em, now, {
        actor: 'office',
        actorId: accountId,
        action: 'seller-numbers-intake',
        subjectType: 'market',
        subjectId: marketId,
        details: planned,
      });
      await em.flush();
      return planned;
    });
  }
}
