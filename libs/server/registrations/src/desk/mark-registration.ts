import { localDateOf, moveRegistration, type RegistrationMove } from '@dabei/domain';
import { Registration } from '@dabei/server/database';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  notFound,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { PlaceLock } from '../places/place-lock';

const moves: Record<'attended' | 'missed' | 'clear', RegistrationMove> = {
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
    private readonly audit: Audit,
  ) {}

  async attendance(
    id: string,
    mark: 'attended' | 'missed' | 'clear',
    staff: StaffCaller,
  ): Promise<void> {
    await this.change(id, `attendance-${mark}`, staff, (registration, now) => {
      if (moveRegistration(registration.state, moves[mark]).outcome === 'refused') {
        throw new DomainError('conflict', { reason: `already-${registration.state}` });
      }
      registration.move(moves[mark], now);
    });
  }

  /** Cash at the counter, with a receipt number. */
  async paid(id: string, paid: boolean, staff: StaffCaller): Promise<void> {
    await this.change(id, paid ? 'paid' : 'unpaid', staff, async (registration, now, em) => {
      registration.paidOn = paid ? localDateOf(now, this.config.townZone) : null;
      registration.receiptNumber = paid
        ? (registration.receiptNumber ?? (await nextReceipt(em, now)))
        : null;
    });
  }

  private async change(
    id: string,
    action: string,
    staff: StaffCaller,
    work: (registration: Registration, now: Date, em: EntityManager) => void | Promise<void>,
  ): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const registration = await em.findOne(Registration, { id });
      if (registration === null) throw notFound();
      await this.lock.take(em, { eventIds: [registration.eventId] });
      await em.refresh(registration);
      await work(registration, now, em);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action,
        subjectType: 'registration',
        subjectId: id,
      });
      await em.flush();
    });
  }
}

async function nextReceipt(em: EntityManager, now: Date): Promise<string> {
  const [row] = await rowsIn<{ number: string }>(em, "select nextval('receipt_number') as number");
  return `${String(now.getUTCFullYear())}-${String(row?.number).padStart(5, '0')}`;
}
