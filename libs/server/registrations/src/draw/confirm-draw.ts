import type { DrawConfirmInput, DrawConsequence } from '@dabei/contracts';
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
import { asConflict } from '../places/as-conflict';
import { loadChildFacts } from '../places/child-facts';
import { loadEventFacts } from '../places/event-facts';
import { PlaceLock } from '../places/place-lock';
import { ReleaseExpiredHolds } from '../places/release-expired-holds';
import { refuseAnotherRun, refuseUnconfirmable } from './confirmable';
import {
  answerDroppedPlaces,
  placesOfRun,
  runToConfirm,
  wishesToTurn,
  type RunToConfirm,
} from './draw-rows';
import { planDraw, type DrawPlan } from './plan-draw';
import { WriteDraw } from './write-draw';

/**
 * Makes a run of the draw real, in one transaction: its places become registrations, wishes for full events become
 * waiting-list entries in the order of the lots, and one message says so. Pressed twice, the second press finds it
 * done; a family that withdrew in that second is left out.
 */
@Injectable()
export class ConfirmDraw {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lock: PlaceLock,
    private readonly expired: ReleaseExpiredHolds,
    private readonly writeDraw: WriteDraw,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** What confirming would do now. Nothing is written. */
  async preview(runId: string): Promise<DrawConsequence> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const run = await runToConfirm(em, runId, false);
      if (run === null) throw notFound();
      const { plan, gone } = await this.plan(em, run, now, false);
      return {
        places: count(plan, 'confirmed'),
        waiting: count(plan, 'waiting'),
        leftOut: plan.leftOut + gone,
        ...(await told(em, run.campaignId)),
      };
    });
  }

  /** `expected` is what the office saw; another number by now is a conflict, not a surprise. */
  async confirm(runId: string, expected: DrawConfirmInput, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database
      .transact((em) => this.makeReal(em, runId, expected, staff, now))
      .catch(asConflict);
  }

  private async makeReal(
    em: EntityManager,
    runId: string,
    expected: DrawConfirmInput,
    staff: StaffCaller,
    now: Date,
  ): Promise<void> {
    const run = await runToConfirm(em, runId, true);
    if (run === null) throw notFound();
    if (run.confirmedRunId === runId) return;
    refuseUnconfirmable(run);
    const { plan } = await this.plan(em, run, now, true);
    await refuseAnotherRun(em, run, { now, zone: this.config.townZone });
    const places = count(plan, 'confirmed');
    const waiting = count(plan, 'waiting');
    if (plan.withoutSeat > 0) throw new DomainError('conflict', { reason: 'run-outdated' });
    if (places !== expected.places || waiting !== expected.waiting)
      throw new DomainError('conflict', { reason: 'draw-consequence-changed' });
    await this.writeDraw.write(em, plan.registrations, {
      runId,
      accountId: staff.accountId,
      now,
    });
    await rowsIn(
      em,
      'update draw set confirmed_run_id = ?, confirmed_at = ? where campaign_id = ?',
      [runId, now, run.campaignId],
    );
    await rowsIn(em, 'update campaign set drawn_at = ?, version = version + 1 where id = ?', [
      now,
      run.campaignId,
    ]);
    this.audit.write(em, now, {
      actor: 'office',
      actorId: staff.accountId,
      action: 'draw-confirmed',
      subjectType: 'campaign',
      subjectId: run.campaignId,
      details: { run: runId, places, waiting, leftOut: plan.leftOut },
    });
    this.outbox.add(em, 'draw-confirmed', { campaignId: run.campaignId }, now);
    await em.flush();
    await answerDroppedPlaces(em, runId);
  }

  /** Locks first, then counts. The preview only looks: nobody waits while the office reads. */
  private async plan(
    em: EntityManager,
    { runId }: RunToConfirm,
    now: Date,
    lock: boolean,
  ): Promise<{ plan: DrawPlan; gone: number }> {
    const seen = await wishesToTurn(em, runId);
    const eventIds = [...new Set(seen.map(({ eventId }) => eventId))];
    const childIds = [...new Set(seen.map(({ childId }) => childId))];
    const householdIds = [...new Set(seen.map(({ householdId }) => householdId))];
    if (lock) {
      await this.lock.take(em, { householdIds, childIds, eventIds });
      await this.expired.release(em, eventIds, now);
    }
    // read again: who withdrew while we waited for the locks is gone from it
    const wishes = await wishesToTurn(em, runId);
    const plan = planDraw({
      now,
      zone: this.config.townZone,
      wishes,
      events: await loadEventFacts(em, eventIds),
      children: await loadChildFacts(em, childIds),
    });
    const places = wishes.filter(({ outcome }) => outcome === 'place').length;
    return { plan, gone: (await placesOfRun(em, runId)) - places };
  }
}

const count = ({ registrations }: DrawPlan, state: 'confirmed' | 'waiting'): number =>
  registrations.filter((registration) => registration.state === state).length;

/** Everybody who handed in a list hears of it, also those who got nothing; who reads neither is phoned. */
async function told(
  em: EntityManager,
  campaignId: string,
): Promise<Pick<DrawConsequence, 'families' | 'mails' | 'letters' | 'calls'>> {
  const [row] = await rowsIn<{ families: number; mails: number; letters: number }>(
    em,
    `select count(*)::int as families, count(*) filter (where h.contact_by = 'letter')::int as letters,
       count(*) filter (where h.contact_by = 'mail' and exists (select 1 from guardian g
         where g.household_id = h.id and g.email is not null))::int as mails
     from household h where h.state = 'active' and exists (select 1 from wish_list l
       where l.household_id = h.id and l.campaign_id = ? and l.state = 'submitted')`,
    [campaignId],
  );
  const { families, mails, letters } = row ?? { families: 0, mails: 0, letters: 0 };
  return { families, mails, letters, calls: families - mails - letters };
}
