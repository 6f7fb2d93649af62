import type { PitchSwap, SellerPlaced } from '@dabei/contracts';
import { Clock, Database, DomainError, type StaffCaller } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { bookingFacts } from '../bookings/booking-facts';
import type { Market } from '../facts/market';
import { officeGround } from '../sellers/office-ground';
import { allowOffice } from '../sellers/office-policy';
import { placedView } from '../sellers/placed-view';
import { AssignmentBooks } from './assignment-books';
import { askFor, lockedBooking, standElsewhere, standsOn, type Going } from './booking-at-desk';

const noOverride = { overridden: [], reason: null } as const;

/** Two bookings exchange their pitches, both or neither. */
@Injectable()
export class SwapPitches {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly books: AssignmentBooks,
  ) {}

  async swap(id: string, input: PitchSwap, staff: StaffCaller): Promise<SellerPlaced> {
    if (id === input.with) throw new DomainError('conflict', { reason: 'pitch-same-booking' });
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const facts = [await bookingFacts(em, id), await bookingFacts(em, input.with)];
      if (new Set(facts.map(({ marketId }) => marketId)).size > 1)
        throw new DomainError('conflict', { reason: 'pitch-other-market' });
      const { booking: one, market } = await lockedBooking(em, id, input.version);
      const { booking: other } = await lockedBooking(em, input.with, input.withVersion);
      const [ofOne, ofOther] = [await standsOn(em, one.id), await standsOn(em, other.id)];
      const going: Going[] = [
        [one, ofOther.pitchIds],
        [other, ofOne.pitchIds],
      ];
      await this.allow(em, market, now, going);
      await standElsewhere(em, going);
      for (const { id: moved } of [one, other]) {
        const by = { actorId: staff.accountId, reason: 'moved' };
        await this.books.settle.settle(em, market, moved, now, by);
        this.books.audit.write(em, now, {
          actor: 'office',
          actorId: staff.accountId,
          action: 'pitches-swapped',
          subjectType: 'pitch-booking',
          subjectId: moved,
          reason: input.reason,
          details: { with: moved === one.id ? other.id : one.id },
        });
      }
      await em.flush();
      return placedView(em, id);
    });
  }

  private async allow(
    em: EntityManager,
    market: Market,
    now: Date,
    wanted: readonly Going[],
  ): Promise<void> {
    const { pitches } = await officeGround(em, market, now);
    const ids = wanted.map(([{ id }]) => id);
    const free = pitches.map((pitch) =>
      ids.includes(pitch.takenBy ?? '') ? { ...pitch, takenBy: null, takenAs: null } : pitch,
    );
    for (const [booking, pitchIds] of wanted) {
      const ask = await askFor(em, booking, pitchIds);
      allowOffice(market, { now, pitches: free, keptForLine: new Set() }, ask, noOverride);
    }
  }
}
