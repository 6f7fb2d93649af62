import type { BulkKind } from '@dabei/contracts';
import { mayBulk } from '@dabei/domain';
import { DomainError } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { CancelRegistration } from '../cancel/cancel-registration';
import { ConfirmByPhone } from '../confirm/confirm-by-phone';
import { MarkRegistration } from '../desk/mark-registration';
import { MoveRegistration } from '../moves/move-registration';
import { OfferByHand } from '../waiting-list/offer-by-hand';
import { PlaceByHand } from '../waiting-list/place-by-hand';
import { chosenRows } from './bulk-facts';

export interface DueItem {
  registrationId: string;
  kind: BulkKind;
  targetEventId: string | null;
  reason: string;
  staffId: string;
}

/** One item of a bulk action: the same use case as for a single registration, in a transaction of its own. */
@Injectable()
export class BulkActs {
  constructor(
    private readonly cancelRegistration: CancelRegistration,
    private readonly offerByHand: OfferByHand,
    private readonly placeByHand: PlaceByHand,
    private readonly moveRegistration: MoveRegistration,
    private readonly mark: MarkRegistration,
    private readonly confirmByPhone: ConfirmByPhone,
  ) {}

  async act(em: EntityManager, item: DueItem, now: Date): Promise<void> {
    const { registrationId: id, kind, reason, staffId } = item;
    const [row] = await chosenRows(em, [id], now);
    if (row === undefined) throw new DomainError('conflict', { reason: 'not-found' });
    // pressed together with one that was confirmed a moment ago
    if (kind === 'confirm' && (row.state === 'confirmed' || row.state === 'waiting')) return;
    const verdict = mayBulk(kind, row);
    if (verdict.outcome === 'skip') throw new DomainError('conflict', { reason: verdict.reason });
    const by = { reason, staffId };
    switch (kind) {
      case 'cancel':
        await this.cancelRegistration.cancelIn(
          em,
          { registrationId: id, by: 'office', actorId: staffId, reason, oneOfMany: true },
          now,
        );
        return;
      case 'offer':
        return this.offerByHand.offerIn(em, id, by, now);
      case 'place':
        return this.placeByHand.placeIn(em, id, { ...by, override: false }, now);
      case 'move':
        await this.moveRegistration.moveIn(em, this.moveOf(item), now);
        return;
      case 'attended':
      case 'missed':
        return this.mark.attendanceIn(em, id, kind, by, now);
      case 'paid':
        return this.mark.paidIn(em, id, true, by, now);
      case 'confirm':
        return this.confirmByPhone.confirmIn(em, id, by, now);
    }
  }

  private moveOf({ registrationId, targetEventId, reason, staffId }: DueItem) {
    return {
      registrationId,
      eventId: targetEventId ?? '',
      ifFull: 'keep-place' as const,
      overrides: [],
      reason,
      staffId,
      oneOfMany: true,
    };
  }
}
