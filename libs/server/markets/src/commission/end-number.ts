import {
  Audit,
  Clock,
  Database,
  DomainError,
  Outbox,
  Sealer,
  type OwnLink,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { neededCommission } from './commission-facts';
import { knownNumber } from './known-number';
import { moveNumbers } from './move-numbers';
import { lockNumbers } from './number-room';
import { releaseNumbers } from './release-numbers';
import { ServeNumbers } from './serve-numbers';

/** The seller gives its number or its place in the line back, or answers an offer; the next is asked at once. */
@Injectable()
export class EndNumber {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly serveNumbers: ServeNumbers,
  ) {}

  cancel(link: OwnLink): Promise<void> {
    return this.move(link, 'cancel');
  }

  answerOffer(link: OwnLink, accept: boolean): Promise<void> {
    return this.move(link, accept ? 'accept' : 'decline');
  }

  private async move(link: OwnLink, move: 'cancel' | 'accept' | 'decline'): Promise<void> {
    const now = await this.clock.now();
    const isLate = await this.database.transact(async (em) => {
      const { id, marketId } = await knownNumber(em, this.sealer, link);
      await lockNumbers(em, marketId);
      await releaseNumbers(em, marketId, this.outbox, now);
      const { state } = await knownNumber(em, this.sealer, link);
      // pressed twice is done once
      const wanted = move === 'accept' ? 'confirmed' : 'cancelled';
      if (state === wanted) return false;
      if (move === 'accept' && (await neededCommission(em, { id: marketId })).calledOff)
        throw new DomainError('closed', { reason: 'number-called-off' });
      const [moved] = await moveNumbers(em, [id], move);
      // what ran out meanwhile stays so, and is written down
      if (moved === undefined) return true;
      if (move === 'accept') {
        const news = { numberId: id, what: 'given' as const, occasion: '1' };
        this.outbox.add(em, 'seller-number-news', news, now);
      }
      this.audit.write(em, now, {
        actor: 'family',
        action: `seller-number-${move}`,
        subjectType: 'market',
        subjectId: marketId,
        details: { number: moved.number },
      });
      if (move !== 'accept')
        await this.serveNumbers.serve(em, await neededCommission(em, { id: marketId }), now);
      await em.flush();
      return false;
    });
    if (isLate) throw new DomainError('conflict', { reason: 'number-not-in-this-state' });
  }
}
