import { localDateOf } from '@dabei/domain';
import {
  CONFIG,
  Outbox,
  Sealer,
  bookPayment,
  lockBill,
  nextReceipt,
  rowsIn,
  type Config,
  type MoneyAct,
  randomUUID,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { billOf, billRegistration } from './bill-registration';

interface Act {
  registrationId: string;
  staffId: string;
  now: Date;
}

/** Ticks beside a name are lines of the journal: the mark and the line are written together. */
@Injectable()
export class RegistrationMoney {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
  ) {}

  /** Cash at the counter; the receipt. The registration's own mark must stand in the database already. */
  async pay(em: EntityManager, cents: number, act: Act): Promise<string> {
    const today = this.today(act.now);
    const { townZone } = this.config;
    const billId = await billRegistration(em, this.sealer, act.registrationId, { today, townZone });
    const open = billId === null ? 0 : (await lockBill(em, billId)).balance.openCents;
    const line = await this.book(em, billId, 'paid', Math.min(cents, open), act);
    // what came for a place that ended may pay this one: its mark has to go
    if (billId !== null) this.outbox.add(em, 'bill-booked', { billId }, act.now);
    // free, or the bill was paid as a whole before: the family gets its paper all the same
    return line ?? (await nextReceipt(em, today));
  }

  /** The tick was wrong: what it booked never came. What came for the bill as a whole stays. */
  async takeBack(em: EntityManager, cents: number, act: Act): Promise<void> {
    const billId = await billOf(em, act.registrationId);
    if (billId === null) return;
    const { moneyCents } = (await lockBill(em, billId)).balance;
    const booked = await bookedFor(em, billId, act.registrationId);
    await this.book(em, billId, 'payment-reversed', Math.min(cents, moneyCents, booked), act);
  }

  /** The family paid up, or got something back: what was paid is what it costs now. */
  async settle(em: EntityManager, act: Act): Promise<void> {
    const [row] = await rowsIn<{ difference: number }>(
      em,
      `select amount_cents - coalesce(paid_cents, amount_cents) as difference from registration
       where id = ? and paid_on is not null`,
      [act.registrationId],
    );
    const difference = row?.difference ?? 0;
    if (difference === 0) return;
    const { townZone } = this.config;
    const when = { today: this.today(act.now), townZone };
    const billId = await billRegistration(em, this.sealer, act.registrationId, when);
    if (billId === null) return;
    const { openCents, overpaidCents } = (await lockBill(em, billId)).balance;
    if (difference > 0) await this.book(em, billId, 'paid', Math.min(difference, openCents), act);
    else await this.book(em, billId, 'refunded', Math.min(-difference, overpaidCents), act);
  }

  private async book(
    em: EntityManager,
    billId: string | null,
    kind: MoneyAct,
    cents: number,
    { registrationId, staffId, now }: Act,
  ): Promise<string | null> {
    if (billId === null || cents <= 0) return null;
    const { receipt } = await bookPayment(
      em,
      {
        billId,
        kind,
        cents,
        method: 'cash',
        pressKey: randomUUID(),
        subjectId: registrationId,
        actorId: staffId,
        ...(kind === 'payment-reversed' ? { reason: 'Haken „bezahlt“ zurückgenommen' } : {}),
      },
      this.today(now),
    );
    return receipt;
  }

  private today(now: Date): string {
    return localDateOf(now, this.config.townZone);
  }
}

/** In cents: what ticks beside this place booked and nobody took or gave back. */
async function bookedFor(em: EntityManager, billId: string, subjectId: string): Promise<number> {
  const [row] = await rowsIn<{ cents: number }>(
    em,
    `select coalesce(sum(case kind when 'paid' then cents else -cents end), 0)::int as cents from journal_line
     where bill_id = ? and subject_id = ? and kind in ('paid', 'payment-reversed', 'refunded')`,
    [billId, subjectId],
  );
  return row?.cents ?? 0;
}
