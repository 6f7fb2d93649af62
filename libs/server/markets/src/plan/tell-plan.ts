import type { PlanConcern, PlanTell, PlanTold } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Outbox,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { asUuids, lockAllPitches } from '../bookings/pitch-lock';
import { SettleBooking } from '../bookings/settle-booking';
import type { Market } from '../facts/market';
import { lockedMarket } from '../market/lock-market';
import { refuseCalledOff } from '../storm/refuse-called-off';
import { concernedByPlan } from './concerned-by-plan';
import { loadPlan } from './load-plan';
import { mayDraw } from './may-draw';
import { promisedOn } from './promised-on';
import { standingOn } from './standing';

const hasOtherPrice = ({ priceBeforeCents, priceAfterCents }: PlanConcern): boolean =>
  priceBeforeCents !== priceAfterCents;

/** Everybody whose pitch is not as they were told hears it once; exactly those that the office was shown. */
@Injectable()
export class TellPlan {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly settleBooking: SettleBooking,
  ) {}

  async tell(slug: string, { version, bookings }: PlanTell, staff: StaffCaller): Promise<PlanTold> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const market = await lockedMarket(em, slug);
      mayDraw(market);
      refuseCalledOff(market);
      await lockAllPitches(em, market.id);
      const plan = await loadPlan(em, market.id);
      const standing = await standingOn(em, market.id);
      const concerned = concernedByPlan({
        now: plan.pitches,
        after: plan.pitches,
        standing,
        promised: await promisedOn(em, market),
      });
      const due = concerned.map(({ bookingId }) => bookingId);
      if (plan.version !== version || asUuids(due) !== asUuids(bookings))
        throw new DomainError('changed-meanwhile');
      await rowsIn(
        em,
        'update pitch_booking set told_plan_version = ?, version = version + 1 where id = any(?::uuid[])',
        [version, asUuids(due)],
      );
      await rowsIn(em, 'update pitch_taken set told = null where booking_id = any(?::uuid[])', [
        asUuids(due),
      ]);
      await this.settleAnew(em, market, concerned, { actorId: staff.accountId, now });
      for (const one of concerned) this.say(em, one, version, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'plan-told',
        subjectType: 'market',
        subjectId: market.id,
        details: { version, told: due.length },
      });
      await em.flush();
      return { told: due.length };
    });
  }

  /** Bill and time follow the pitch, for those who have it for sure; an offer is settled when it is accepted. */
  private async settleAnew(
    em: EntityManager,
    market: Market,
    concerned: readonly PlanConcern[],
    { actorId, now }: { actorId: string; now: Date },
  ): Promise<void> {
    const elsewhere = concerned.filter(({ newSetUp }) => newSetUp);
    await rowsIn(em, 'update pitch_booking set set_up_at = null where id = any(?::uuid[])', [
      asUuids(elsewhere.map(({ bookingId }) => bookingId)),
    ]);
    const anew = concerned.filter((one) => one.newSetUp || hasOtherPrice(one));
    const certain = await rowsIn<{ id: string }>(
      em,
      `select id from pitch_booking where id = any(?::uuid[]) and state in ('confirmed', 'arrived')
       order by created_at, id`,
      [asUuids(anew.map(({ bookingId }) => bookingId))],
    );
    const by = { actorId, reason: 'plan-changed', tells: false };
    await this.settleBooking.settleAll(
      em,
      market,
      certain.map(({ id }) => id),
      now,
      by,
    );
  }

  private say(em: EntityManager, concern: PlanConcern, planVersion: number, now: Date): void {
    const { bookingId, newSetUp, priceAfterCents } = concern;
    const priceCents = hasOtherPrice(concern) ? priceAfterCents : null;
    this.outbox.add(em, 'pitch-changed', { bookingId, planVersion, priceCents, newSetUp }, now);
  }
}
