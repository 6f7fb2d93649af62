import type { DepositUndo, DepositUndone } from '@dabei/contracts';
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
import { stood } from './deposits';

interface Press extends DepositUndo {
  bookingId: string;
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
    { act, pressKey }: DepositUndo,
    { accountId: actorId }: StaffCaller,
  ): Promise<DepositUndone> {
    const now = await this.clock.now();
    const call = {
      caller: `staff:${actorId}`,
      key: pressKey,
      body: { undoDeposit: bookingId, act },
    };
    return this.database.transact((em) =>
      once(em, call, now, () => this.undoOnce(em, { bookingId, act, pressKey, actorId }, now)),
    );
  }

  private async undoOnce(
    em: EntityManager,
    { bookingId, act, pressKey, actorId }: Press,
    now: Date,
  ): Promise<DepositUndone> {
    const { state } = await bookingFacts(em, bookingId);
    const billId = await newestBillWith(em, { type: 'pitch-booking', id: bookingId });
    if (billId === null || !stood.includes(state))
      throw new DomainError('conflict', { reason: 'money-nothing-to-undo' });
    const today = localDateOf(now, this.config.townZone);
    const wanted = {
      kind: `deposit-${act}`,
      billId,
      subjectId: bookingId,
      pressKey,
      actorId,
    } as const;
    const { cents, receipt } = await undoDeposit(em, wanted, today);
    this.outbox.add(em, 'bill-booked', { billId }, now);
    this.audit.write(em, now, {
      actor: 'office',
      actorId,
      action: act === 'kept' ? 'money-deposit-kept-undone' : 'money-deposit-returned-undone',
      subjectType: 'bill',
      subjectId: billId,
      details: { cents, receipt },
    });
    await em.flush();
    return { act, cents, receipt };
  }
}
