import type { LineBooked, LineToBook } from '@dabei/contracts';
import { localDateOf } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  Outbox,
  bookPayment,
  creditPart,
  type BookedLine,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';

/** Money came, went, or is waived: one line of the journal, once per press. */
@Injectable()
export class BookLine {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async book(billId: string, line: LineToBook, staff: StaffCaller): Promise<LineBooked> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    return this.database.transact(async (em) => {
      const { lineId, receipt, again } = await write(em, billId, line, staff.accountId, today);
      if (!again) {
        this.outbox.add(em, 'bill-booked', { billId }, now);
        this.audit.write(em, now, {
          actor: 'office',
          actorId: staff.accountId,
          action: `money-${line.kind}`,
          subjectType: 'bill',
          subjectId: billId,
          reason: line.reason === '' ? null : line.reason,
          details: { cents: line.cents, method: line.method, receipt },
        });
        await em.flush();
      }
      return { lineId, receipt };
    });
  }
}

function write(
  em: EntityManager,
  billId: string,
  { kind, cents, method, reason, pressKey }: LineToBook,
  actorId: string,
  today: string,
): Promise<BookedLine> {
  const act = { billId, cents, reason, pressKey, actorId };
  return kind === 'credited'
    ? creditPart(em, act, today)
    : bookPayment(em, { ...act, kind, ...(method === null ? {} : { method }) }, today);
}
