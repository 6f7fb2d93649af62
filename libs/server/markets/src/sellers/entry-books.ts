import type { SellerEntry } from '@dabei/contracts';
import { Audit, Outbox, Sealer, rowsIn, type StaffCaller } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { writeBooking } from '../booking/write-booking';
import { nextRank } from '../bookings/next-rank';
import { SettleBooking } from '../bookings/settle-booking';
import type { Market } from '../facts/market';
import { sellerRow, type KnownSeller } from './asking-seller';
import { sellerFor } from './seller-person';

/** What an entry leaves behind: a seller, a booking, a bill, a message, a line of the audit. */
@Injectable()
export class EntryBooks {
  constructor(
    readonly sealer: Sealer,
    private readonly settle: SettleBooking,
    readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** The seller's row: a known address stays with whom it belongs to, without one it is always a new seller. */
  async seller(
    em: EntityManager,
    entry: SellerEntry,
    { known, now, today }: { known: KnownSeller; now: Date; today: string },
  ): Promise<string> {
    const { name, phone, email, kind, language, resident } = entry;
    const said = { kind, language, resident };
    const id =
      email === null
        ? await sellerFor(em, this.sealer, { ...said, person: { name, phone, email } }, now)
        : await sellerRow(em, this.sealer, { name, phone, email }, { known, said, now });
    if (entry.licenceSeen)
      await rowsIn(em, 'update seller set licence_seen_on = ? where id = ?', [today, id]);
    return id;
  }

  async write(
    em: EntityManager,
    market: Market,
    { entry, sellerId, staff }: { entry: SellerEntry; sellerId: string; staff: StaffCaller },
    now: Date,
  ): Promise<string> {
    const placed = entry.pitchIds.length > 0;
    const id = await writeBooking(em, this.sealer, {
      marketId: market.id,
      sellerId,
      claim: {
        ...entry,
        togetherKey: entry.togetherKey ?? '',
        pitchesWanted: placed ? entry.pitchIds.length : entry.pitchesWanted,
      },
      state: placed ? 'confirmed' : 'waiting',
      zone: entry.zone,
      pitchIds: entry.pitchIds,
      rank: placed ? null : await nextRank(em, market.id),
      holdUntil: null,
      reduced: entry.reduced,
      now,
    });
    this.audit.write(em, now, {
      actor: 'office',
      actorId: staff.accountId,
      action: 'pitch-entered',
      subjectType: 'pitch-booking',
      subjectId: id,
      reason: entry.reason,
      details: { placed, pitches: entry.pitchIds.length, overridden: entry.overridden.join(' ') },
    });
    if (placed) await this.settle.settle(em, market, id, now, { actorId: staff.accountId });
    else this.outbox.add(em, 'pitch-waiting', { bookingId: id }, now);
    await em.flush();
    return id;
  }
}
