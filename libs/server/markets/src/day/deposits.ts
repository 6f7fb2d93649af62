import type { DayDeposits, DepositAct, DepositDone } from '@dabei/contracts';
import { localDateOf, type BookingState } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Outbox,
  Sealer,
  bookPayment,
  lockBill,
  newestBillWith,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { bookingFacts } from '../bookings/booking-facts';
import { marketWithId, neededMarket, type Market } from '../facts/market';
import { dayNameOf, dayRows, heldOf } from './day-rows';

/** Whoever stood there, or should have: their deposits are on the list. */
export const stood: readonly BookingState[] = ['arrived', 'confirmed', 'released', 'cancelled'];

/** After the market: whose pitch is clean has its deposit back, pitch by pitch. */
@Injectable()
export class Deposits {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Everybody who owes or paid a deposit, also where it went back already. */
  async read(slug: string): Promise<DayDeposits> {
    return this.database.transact(async (em) => {
      const market = await neededMarket(em, slug);
      const all = await dayRows(em, { marketId: market.id, states: stood });
      const rows = all.flatMap((row) =>
        row.billId === null || row.depositCents <= 0
          ? []
          : [
              {
                ...{ bookingId: row.id, billId: row.billId, numbers: row.numbers },
                name: dayNameOf(this.sealer, row),
                depositCents: row.depositCents,
                heldCents: heldOf(row),
                returnedCents: row.depositReturnedCents,
                keptCents: row.depositKeptCents,
              },
            ],
      );
      return { rows, heldCents: rows.reduce((sum, { heldCents }) => sum + heldCents, 0) };
    });
  }

  /** All that is held for this booking, once per press; a deposit that stays needs a reason. */
  async settle(bookingId: string, input: DepositAct, staff: StaffCaller): Promise<DepositDone> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    return this.database.transact(async (em) => {
      const { marketId } = await bookingFacts(em, bookingId);
      onlyFromTheDayOn(await marketWithId(em, marketId));
      const kind = input.act === 'kept' ? 'deposit-kept' : 'deposit-returned';
      const billId = await lockedBillOf(em, bookingId);
      const before = await pressedBefore(em, { bookingId, kind, pressKey: input.pressKey });
      if (before !== null) return before;
      const [row] = await dayRows(em, { marketId, bookingId });
      const cents = row === undefined ? 0 : heldOf(row);
      if (cents === 0) throw new DomainError('conflict', { reason: 'money-nothing-held' });
      const { pressKey, reason } = input;
      const act = { billId, kind, cents, pressKey, reason, subjectId: bookingId } as const;
      const cash = kind === 'deposit-returned' ? ({ method: 'cash' } as const) : {};
      const by = { actorId: staff.accountId };
      const { receipt } = await bookPayment(em, { ...act, ...cash, ...by }, today);
      this.outbox.add(em, 'bill-booked', { billId }, now);
      this.audit.write(em, now, {
        ...{ actor: 'office', ...by, reason: reason === '' ? null : reason },
        action: input.act === 'kept' ? 'money-deposit-kept' : 'money-deposit-returned',
        ...{ subjectType: 'bill', subjectId: billId },
        details: { cents, method: cash.method ?? null, receipt },
      });
      await em.flush();
      return { cents, receipt };
    });
  }
}

/** Who works on the square moves money of its market only; before the day the money desk does. */
function onlyFromTheDayOn({ phase }: Market): void {
  if (phase !== 'day' && phase !== 'over')
    throw new DomainError('conflict', { reason: 'pitch-not-market-day' });
}

async function lockedBillOf(em: EntityManager, bookingId: string): Promise<string> {
  const billId = await newestBillWith(em, { type: 'pitch-booking', id: bookingId });
  if (billId === null) throw new DomainError('conflict', { reason: 'money-nothing-held' });
  await lockBill(em, billId);
  return billId;
}

async function pressedBefore(
  em: EntityManager,
  press: { bookingId: string; kind: string; pressKey: string },
): Promise<DepositDone | null> {
  const [row] = await rowsIn<DepositDone>(
    em,
    'select cents, receipt from journal_line where press_key = ? and subject_id = ? and kind = ?',
    [press.pressKey, press.bookingId, press.kind],
  );
  return row ?? null;
}
