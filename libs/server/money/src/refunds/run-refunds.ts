import { localDateOf, type PaymentMethod } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  HandlesOutbox,
  Outbox,
  bookPayment,
  databaseProblem,
  rowsIn,
  sqlState,
  type BookedLine,
  type Config,
  type OutboxHandler,
} from '@dabei/server/platform';
import { dayText, translatorFor } from '@dabei/words';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Logger } from '@nestjs/common';
import { skipReasonOf, skipRefund, type RefundItem } from './skip-refund';

interface DueRefund {
  billId: string;
  cents: number;
  pressKey: string;
  method: PaymentMethod;
  givenOn: string;
  actorId: string;
}

const takeDue = `
  select i.bill_id as "billId", i.cents, i.press_key as "pressKey", r.method, r.given_on::text as "givenOn",
    r.actor_id as "actorId"
  from refund_item i join refund_run r on r.id = i.run_id
  where i.run_id = ? and i.bill_id = ? and i.state = 'due' for update of i skip locked`;

/**
 * Books money that went back, each bill in a small transaction that also notes that it is done: killed in between, a
 * bill is booked wholly or not at all, and never twice. One that cannot be booked leaves the others alone.
 */
@HandlesOutbox('refunds-begun')
export class RunRefunds implements OutboxHandler {
  private readonly logger = new Logger('refunds');

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async handle(_kind: string, { runId }: Record<string, string | number>): Promise<void> {
    await this.run(String(runId));
  }

  /** Returns how many bills were settled, booked or left to a person. */
  async run(runId: string): Promise<number> {
    const due = await this.database.rows<RefundItem>(
      `select run_id as "runId", bill_id as "billId" from refund_item
       where run_id = ? and state = 'due' order by bill_id`,
      [runId],
    );
    let settled = 0;
    for (const item of due) if (await this.settle(item)) settled += 1;
    const now = await this.clock.now();
    await this.database.rows(
      `update refund_run r set finished_at = ? where r.id = ? and r.finished_at is null
         and not exists (select 1 from refund_item i where i.run_id = r.id and i.state = 'due')`,
      [now, runId],
    );
    return settled;
  }

  /** False where somebody else has it in hand, or the database asked to come back: then it stays due. */
  private async settle(item: RefundItem): Promise<boolean> {
    try {
      return await this.book(item);
    } catch (error) {
      if (databaseProblem(error) === 'unavailable') return false;
      this.logger.error({ state: sqlState(error) }, 'a refund was not booked');
      const now = await this.clock.now();
      await this.database.transact((em) => skipRefund(em, item, 'money-not-booked', now));
      return true;
    }
  }

  private async book(item: RefundItem): Promise<boolean> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    return this.database.transact(async (em) => {
      const [due] = await rowsIn<DueRefund>(em, takeDue, [item.runId, item.billId]);
      if (due === undefined) return false;
      const booked = await bookedOrRefused(em, due, today);
      if (booked instanceof DomainError) await skipRefund(em, item, skipReasonOf(booked), now);
      else await this.note(em, item, { due, booked, now });
      await em.flush();
      return true;
    });
  }

  private async note(
    em: EntityManager,
    { runId, billId }: RefundItem,
    { due, booked, now }: { due: DueRefund; booked: BookedLine; now: Date },
  ): Promise<void> {
    await rowsIn(em, `update refund_item set state = 'done' where run_id = ? and bill_id = ?`, [
      runId,
      billId,
    ]);
    if (booked.again) return;
    this.outbox.add(em, 'bill-booked', { billId }, now);
    this.audit.write(em, now, {
      actor: 'office',
      actorId: due.actorId,
      action: 'money-refunded',
      subjectType: 'bill',
      subjectId: billId,
      details: { cents: due.cents, method: due.method, receipt: booked.receipt },
    });
  }
}

/** The refusal as a value: it went back by hand meanwhile, or something was charged again. */
async function bookedOrRefused(
  em: EntityManager,
  { billId, cents, pressKey, method, givenOn, actorId }: DueRefund,
  today: string,
): Promise<BookedLine | DomainError> {
  const { t } = await translatorFor('de', 'money');
  const reason = t(`money.refunds.reason-${method}`, { day: dayText(givenOn, 'de', 'short') });
  try {
    const act = { billId, kind: 'refunded', cents, pressKey, method, reason, actorId } as const;
    return await bookPayment(em, act, today);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
