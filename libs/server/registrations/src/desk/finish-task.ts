import { firstStart, letterDeadline, offerDeadline } from '@dabei/domain';
import { PlaceOffer, Registration, Task } from '@dabei/server/database';
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
import { RegistrationMoney } from '../fees/registration-money';
import { loadEventFacts } from '../places/event-facts';
import { PlaceLock } from '../places/place-lock';
import { AnswerOffer } from '../waiting-list/answer-offer';
import { endOffer } from '../waiting-list/end-offer';

type Outcome = 'done' | 'not-reached' | 'accepted' | 'declined' | 'reached';

/** Too near the event, two logged attempts are enough; then the next family is asked (product rule 2). */
const attemptsBeforeNext = 2;

/** A person did what no machine could. On the phone an offer's clock starts when the family is reached. */
@Injectable()
export class FinishTask {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lock: PlaceLock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly answerOffer: AnswerOffer,
    private readonly money: RegistrationMoney,
  ) {}

  async finish(taskId: string, outcome: Outcome, staff: StaffCaller): Promise<void> {
    const task = await this.database.row<{ place_offer_id: string | null }>(
      'select place_offer_id from task where id = ? and done_at is null',
      [taskId],
    );
    if (task === null) throw notFound();
    const offerId = task.place_offer_id;
    if (offerId !== null && (outcome === 'accepted' || outcome === 'declined')) {
      // ending the offer ends its task too
      await this.answerOffer.answer(offerId, {
        answer: outcome === 'accepted' ? 'accept' : 'decline',
        giveUp: false,
        actor: 'office',
        actorId: staff.accountId,
      });
      return;
    }
    const now = await this.clock.now();
    await this.database.transact((em) => this.note(em, taskId, outcome, staff, now));
  }

  private async note(
    em: EntityManager,
    taskId: string,
    outcome: Outcome,
    staff: StaffCaller,
    now: Date,
  ): Promise<void> {
    const open = await em.findOne(Task, { id: taskId, doneAt: null });
    if (open === null) throw new DomainError('changed-meanwhile');
    const bundle = open.placeOfferId ? await this.openBundle(em, open.placeOfferId) : [];
    // two clicks at once are one attempt after the other
    await rowsIn(em, 'select id from task where id = ? for update', [taskId]);
    await em.refresh(open);
    if (open.doneAt) throw new DomainError('changed-meanwhile');
    if (outcome === 'not-reached') await this.notReached(em, open, bundle, now);
    else if (outcome === 'reached') await this.reached(em, bundle, now);
    else {
      finishRow(open, outcome, staff, now);
      if (open.kind === 'fee-difference') await this.settleFee(em, open, staff, now);
    }
    this.audit.write(em, now, {
      actor: 'office',
      actorId: staff.accountId,
      action: `task-${outcome}`,
      subjectType: 'task',
      subjectId: taskId,
    });
    await em.flush();
  }

  /** The offers a family answers as one, under their event's lock; what is not open any more is gone. */
  private async openBundle(em: EntityManager, offerId: string): Promise<PlaceOffer[]> {
    const offer = await em.findOneOrFail(PlaceOffer, { id: offerId });
    await this.lock.take(em, { eventIds: [offer.eventId] });
    const bundle = await em.find(PlaceOffer, { bundleId: offer.bundleId });
    for (const member of bundle) await em.refresh(member);
    if (offer.state !== 'open') throw new DomainError('changed-meanwhile');
    return bundle.filter(({ state }) => state === 'open');
  }

  /** Paid up or given back: what was paid is what it costs. Of a place that is over, what was paid stays as it was. */
  private async settleFee(
    em: EntityManager,
    { registrationId }: Task,
    staff: StaffCaller,
    now: Date,
  ): Promise<void> {
    const [place] = await rowsIn<{ eventId: string }>(
      em,
      `select event_id as "eventId" from registration where id = ? and paid_on is not null
         and state in ('held', 'queued', 'confirmed', 'waiting', 'attended', 'missed')`,
      [registrationId],
    );
    if (place === undefined || !registrationId) return;
    await this.lock.take(em, { eventIds: [place.eventId] });
    await this.money.settle(em, { registrationId, staffId: staff.accountId, now });
    await rowsIn(
      em,
      'update registration set paid_cents = amount_cents, version = version + 1 where id = ?',
      [registrationId],
    );
  }

  private async notReached(
    em: EntityManager,
    task: Task,
    bundle: PlaceOffer[],
    now: Date,
  ): Promise<void> {
    const [row] = await rowsIn<{ attempts: number }>(
      em,
      `update task set attempts = attempts || ?::timestamptz where id = ?
       returning cardinality(attempts) as attempts`,
      [now, task.id],
    );
    const [offer] = bundle;
    if (offer === undefined || offer.expiresAt || (row?.attempts ?? 0) < attemptsBeforeNext) return;
    if ((await this.deadlineOf(em, offer, now)) !== null) return;
    for (const member of bundle) {
      await endOffer(em, member, 'expire', now);
      const registration = await em.findOneOrFail(Registration, { id: member.registrationId });
      await em.refresh(registration);
      registration.move('expire-offer', now);
      registration.endReason = 'not-reached';
    }
    this.outbox.add(em, 'places-changed', { eventId: offer.eventId }, now);
  }

  private async reached(em: EntityManager, bundle: PlaceOffer[], now: Date): Promise<void> {
    const [offer] = bundle;
    if (offer === undefined || offer.reachedAt) return;
    const until =
      offer.channel === 'letter'
        ? letterDeadline(now, this.config.townZone)
        : await this.deadlineOf(em, offer, now);
    for (const member of bundle) {
      member.reachedAt = now;
      member.expiresAt = until;
      await rowsIn(em, 'update task set due_at = ? where place_offer_id = ? and done_at is null', [
        until,
        member.id,
      ]);
    }
  }

  /** Null when the event is too near for any deadline. */
  private async deadlineOf(em: EntityManager, offer: PlaceOffer, now: Date): Promise<Date | null> {
    const event = (await loadEventFacts(em, [offer.eventId])).get(offer.eventId);
    const start = event === undefined ? null : firstStart(event.policy.sessions);
    if (start === null || start <= now) return null;
    const deadline = offerDeadline({
      offeredAt: now,
      firstSessionStartsAt: start,
      zone: this.config.townZone,
    });
    return deadline.outcome === 'deadline' ? deadline.expiresAt : null;
  }
}

function finishRow(task: Task, outcome: Outcome, staff: StaffCaller, now: Date): void {
  task.doneAt = now;
  task.doneBy = staff.accountId;
  task.outcome = outcome;
}
