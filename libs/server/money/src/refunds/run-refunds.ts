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
  rowsIn,
  type BookedLine,
  type Config,
  type OutboxHandler,
} from '@dabei/server/platform';
import { dayText, translatorFor } from '@dabei/words';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject } from '@nestjs/common';

interface DueRefund {
  billId: string;
  cents: number;
  pressKey: string;
  method: PaymentMethod;
  givenOn: string;
  actorId: string;
}

const takeNext = `
  select i.bill_id as "billId", i.cents, i.press_key as "pressKey", r.method, r.given_on::text as "givenOn",
    r.actor_id as "actorId"
  from refund_item i join refund_run r on r.id = i.run_id
  where i.run_id = ? and i.state = 'due' order by i.bill_id limit 1 for update of i skip locked`;

/**
 * Books money that went back, each bill in a small transaction that also notes that it is done: killed in between, a
 * bill is booked wholly or not at all, and never twice.
 */
@HandlesOutbox('refunds-begun')
export class RunRefunds implements OutboxHandler {
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

  /** Returns how many bills were looked at. */
  async run(runId: string): Promise<number> {
    let done = 0;
    while (await this.next(runId)) done += 1;
    const now = await this.clock.now();
    await this.database.rows(
      `update refund_run r set finished_at = ? where r.id = ? and r.finished_at is null
         and not exists (select 1 from refund_item i where i.run_id = r.id and i.state = 'due')`,
      [now, runId],
    );
    return done;
  }

  /** False when nothing is left, or somebody else has the rest in hand. */
  private async next(runId: string): Promise<boolean> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    return this.database.transact(async (em) => {
      const [due] = await rowsIn<DueRefund>(em, takeNext, [runId]);
      if (due === undefined) return false;
      const booked = await book(em, due, today);
      await rowsIn(em, 'update refund_item set state = ? where run_id = ? and bill_id = ?', [
        booked === null ? 'skipped' : 'done',
        runId,
        due.billId,
      ]);
      if (booked !== null && !booked.again) {
        this.outbox.add(em, 'bill-booked', { billId: due.billId }, now);
        this.audit.write(em, now, {
          actor: 'office',
          actorId: due.actorId,
          action: 'money-refunded',
          subjectType: 'bill',
          subjectId: due.billId,
          details: { cents: due.cents, method: due.method, receipt: booked.receipt },
        });
      }
      await em.flush();
      return true;
    });
  }
}

/** null: it went back by hand meanwhile, or something was charged again. */
async function book(
  em: EntityManager,
  { billId, cents, pressKey, method, givenOn, actorId }: DueRefund,
  today: string,
): Promise<BookedLine | null> {
  const { t } = await translatorFor('de', 'money');
  const reason = t(`money.refunds.reason-${method}`, { day: dayText(givenOn, 'de', 'short') });
  try {
    const act = { billId, kind: 'refunded', cents, pressKey, method, reason, actorId } as const;
    return await bookPayment(em, act, today);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
