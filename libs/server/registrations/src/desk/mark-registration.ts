import { localDateOf, moveRegistration, type RegistrationMove } from '@dabei/domain';
import { Registration } from '@dabei/server/database';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  notFound,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { RegistrationMoney } from '../fees/registration-money';
import { closeFeeDifference } from '../moves/fee-difference-task';
import { PlaceLock } from '../places/place-lock';

type Mark = 'attended' | 'missed' | 'clear';

/** Who made the tick; a reason where many were made at once. */
export interface MarkedBy {
  staffId: string;
  reason?: string;
}

const moves: Record<Mark, RegistrationMove> = {
  attended: 'mark-attended',
  missed: 'mark-missed',
  clear: 'clear-mark',
};

/** Ticks the office makes beside a name: was there, has paid. */
@Injectable()
export class MarkRegistration {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lock: PlaceLock,
    private readonly money: RegistrationMoney,
    private readonly audit: Audit,
  ) {}

  async attendance(id: string, mark: Mark, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    const by = { staffId: staff.accountId };
    await this.database.transact((em) => this.attendanceIn(em, id, mark, by, now));
  }

  /** Cash at the counter, with a receipt number. */
  async paid(id: string, paid: boolean, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    const by = { staffId: staff.accountId };
    await this.database.transact((em) => this.paidIn(em, id, paid, by, now));
  }

  async attendanceIn(
    em: EntityManager,
    id: string,
    mark: Mark,
    by: MarkedBy,
    now: Date,
  ): Promise<void> {
    await this.change(em, { id, action: `attendance-${mark}`, by, now }, (registration) => {
      if (moveRegistration(registration.state, moves[mark]).outcome === 'refused') {
        throw new DomainError('conflict', { reason: `already-${registration.state}` });
      }
      registration.move(moves[mark], now);
      registration.markedBy = mark === 'clear' ? null : 'office';
    });
  }

  async paidIn(
    em: EntityManager,
    id: string,
    paid: boolean,
    by: MarkedBy,
    now: Date,
  ): Promise<void> {
    const action = paid ? 'paid' : 'unpaid';
    const act = { registrationId: id, staffId: by.staffId, now };
    await this.change(em, { id, action, by, now }, async (registration) => {
      if (!paid) {
        const cents = registration.paidOn
          ? (registration.paidCents ?? registration.amountCents)
          : 0;
        await this.money.takeBack(em, cents, act);
        // what was taken back leaves no difference to settle
        await closeFeeDifference(em, [id], 'unpaid', now);
        registration.paidOn = registration.paidCents = registration.receiptNumber = null;
      } else if (!registration.paidOn) {
        // what is owed for other places of the family is not paid by the tick of one that ended
        if (registration.state === 'cancelled' || registration.state === 'expired')
          throw new DomainError('conflict', { reason: `already-${registration.state}` });
        registration.paidOn = localDateOf(now, this.config.townZone);
        registration.paidCents = registration.amountCents;
        // billed as a paid place, whatever its state
        await em.flush();
        registration.receiptNumber = await this.money.pay(em, registration.amountCents, act);
      }
    });
  }

  private async change(
    em: EntityManager,
    { id, action, by, now }: { id: string; action: string; by: MarkedBy; now: Date },
    work: (registration: Registration) => void | Promise<void>,
  ): Promise<void> {
    const registration = await em.findOne(Registration, { id });
    if (registration === null) throw notFound();
    await this.lock.take(em, { eventIds: [registration.eventId] });
    await em.refresh(registration);
    await work(registration);
    this.audit.write(em, now, {
      actor: 'office',
      actorId: by.staffId,
      action,
      subjectType: 'registration',
      subjectId: id,
      reason: by.reason ?? null,
    });
    await em.flush();
  }
}
