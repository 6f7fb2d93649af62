import type { DepositUndone, SpotUndo } from '@dabei/contracts';
import { localDateOf } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Outbox,
  newestBillWith,
  once,
  undoDeposit,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { bookingFacts } from '../bookings/booking-facts';

interface Press {
  bookingId: string;
  pressKey: string;
  actorId: string;
}

/** A deposit that was returned or kept by a slip of the finger is with us again, the same day; once per press. */
@Injectable()
export class UndoDeposit {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async undo(
    bookingId: string,
    { pressKey }: SpotUndo,
    { accountId: actorId }: StaffCaller,
  ): Promise<DepositUndone> {
    const now = await this.clock.now();
    const call = { caller: `staff:${actorId}`, key: pressKey, body: { undoDeposit: bookingId } };
    return this.database.transact((em) =>
      once(em, call, now, () => this.undoOnce(em, { bookingId, pressKey, actorId }, now)),
    );
  }

  private async undoOnce(
    em: EntityManager,
    { bookingId, pressKey, actorId }: Press,
    now: Date,
  ): Promise<DepositUndone> {
    await bookingFacts(em, bookingId);
    const billId = await newestBillWith(em, { type: 'pitch-booking', id: bookingId });
    if (billId === null) throw new DomainError('conflict', { reason: 'money-nothing-to-undo' });
    const today = localDateOf(now, this.config.townZone);
    const act = { billId, subjectId: bookingId, pressKey, actorId };
    const { kind, cents, receipt } = await undoDeposit(em, act, today);
    const undone = kind === 'deposit-kept' ? 'kept' : 'returned';
    this.outbox.add(em, 'bill-booked', { billId }, now);
    this.audit.write(em, now, {
      actor: 'office',
      actorId,
      action: undone === 'kept' ? 'money-deposit-kept-undone' : 'money-deposit-returned-undone',
      subjectType: 'bill',
      subjectId: billId,
      details: { cents, receipt },
    });
    await em.flush();
    return { act: undone, cents, receipt };
  }
}
