import type { SpotUndo, SpotUndone } from '@dabei/contracts';
import { localDateOf } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Outbox,
  bookPayment,
  creditBill,
  lockBill,
  once,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { bookingFacts } from '../bookings/booking-facts';
import { moveBookings } from '../bookings/move-bookings';
import { onlyOnTheDay } from './day-gate';
import { lockedForDay } from './return-to-pitches';

interface Undoing {
  bookingId: string;
  pressKey: string;
  actorId: string;
  today: string;
}

/** A pitch given on the spot is taken back the same day: the cash goes back, who waited before waits again. */
@Injectable()
export class UndoOnTheSpot {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async undo(bookingId: string, { pressKey }: SpotUndo, staff: StaffCaller): Promise<SpotUndone> {
    const now = await this.clock.now();
    const { accountId: actorId } = staff;
    // a pitch that cost nothing leaves no line in the journal that would know the press
    const call = { caller: `staff:${actorId}`, key: pressKey, body: { undoOnTheSpot: bookingId } };
    return this.database.transact((em) =>
      once(em, call, now, () => this.undoOnce(em, { bookingId, pressKey, actorId }, now)),
    );
  }

  private async undoOnce(
    em: EntityManager,
    press: Omit<Undoing, 'today'>,
    now: Date,
  ): Promise<SpotUndone> {
    const { bookingId, actorId } = press;
    const { market } = await lockedForDay(em, bookingId);
    onlyOnTheDay(market, now, this.config.townZone);
    await this.leave(em, bookingId);
    const today = localDateOf(now, this.config.townZone);
    const { billId, ...undone } = await giveBack(em, { ...press, today });
    if (billId !== null) this.outbox.add(em, 'bill-booked', { billId }, now);
    this.audit.write(em, now, {
      actor: 'office',
      actorId,
      action: 'pitch-on-the-spot-undone',
      subjectType: 'pitch-booking',
      subjectId: bookingId,
      details: { cents: undone.refundedCents },
    });
    await em.flush();
    return undone;
  }

  private async leave(em: EntityManager, bookingId: string): Promise<void> {
    const { onTheSpot } = await bookingFacts(em, bookingId);
    const refused = new DomainError('conflict', { reason: 'pitch-not-in-this-state' });
    if (!onTheSpot) throw refused;
    const back = await moveBookings(em, [bookingId], 'undo-arrival');
    if (back.length === 0) throw refused;
    const [row] = await rowsIn<{ waited: boolean }>(
      em,
      `update pitch_booking b set arrived_at = null, price_cents = 0, tariff = null, on_the_spot = rank is null,
         (zone, pitches_wanted, tables_hired, vehicle_cm, reduced) = (
           select zone, pitches_wanted, tables_hired, vehicle_cm, reduced
           from jsonb_populate_record(b, b.before_spot)),
         before_spot = null
       where id = ? returning rank is not null as waited`,
      [bookingId],
    );
    await moveBookings(em, [bookingId], row?.waited === true ? 'put-back' : 'cancel');
  }
}

/** What was charged is credited, what was paid for it in cash goes back over the counter. */
async function giveBack(
  em: EntityManager,
  { bookingId, pressKey, actorId, today }: Undoing,
): Promise<SpotUndone & { billId: string | null }> {
  const subject = { type: 'pitch-booking', id: bookingId };
  await creditBill(em, { subject, reason: 'on-the-spot-undone', actorId }, today);
  const [paid] = await rowsIn<{ billId: string; cents: number }>(
    em,
    `select bill_id as "billId",
       greatest(0, sum(case kind when 'paid' then cents else -cents end))::int as cents from journal_line
     where subject_id = ? and kind in ('paid', 'refunded', 'payment-reversed')
       and (method = 'cash' or method is null)
     group by bill_id order by max(id) desc limit 1`,
    [bookingId],
  );
  if (paid === undefined) return { refundedCents: 0, receipt: null, billId: null };
  const { billId } = paid;
  const { balance } = await lockBill(em, billId);
  const cents = Math.min(paid.cents, balance.overpaidCents);
  if (cents === 0) return { refundedCents: 0, receipt: null, billId };
  const { receipt } = await bookPayment(
    em,
    {
      ...{ billId, kind: 'refunded', cents, method: 'cash', reason: 'on-the-spot-undone' },
      ...{ subjectId: bookingId, pressKey, actorId },
    },
    today,
  );
  return { refundedCents: cents, receipt, billId };
}
