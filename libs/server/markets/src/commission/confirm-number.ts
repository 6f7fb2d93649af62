import type { NumberCode, NumberConfirmed } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Limits,
  Outbox,
  Sealer,
  isSameSecret,
  notFound,
  numberCodeOf,
  numberToken,
  rowsIn,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { proveSeller } from '../sellers/seller-person';
import { giveToProven } from './proven-number';
import { neededCommission } from './commission-facts';
import { moveNumbers } from './move-numbers';
import { lockNumbers } from './number-room';
import { releaseNumbers } from './release-numbers';

interface Held {
  marketId: string;
  state: string;
  late: boolean;
}

/** The typed code: what was held is the seller's, who stands in the line really waits. Typed twice it is one. */
@Injectable()
export class ConfirmNumber {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly limits: Limits,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async confirm({ id, code }: NumberCode, network: string): Promise<NumberConfirmed> {
    await this.limits.count('try-per-account', `seller-number:${id}`);
    await this.limits.count('try-per-network', network);
    if (!isSameSecret(numberCodeOf(this.sealer, id), code)) throw new DomainError('wrong-code');
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { marketId } = held(await rowsIn<Held>(em, ofNumber, [now, id]));
      await lockNumbers(em, marketId);
      await releaseNumbers(em, marketId, this.outbox, now);
      const { state, late } = held(await rowsIn<Held>(em, ofNumber, [now, id]));
      const secret = numberToken(this.sealer, id);
      if (state !== 'held' && state !== 'queued') {
        await em.flush();
        // an old mail opens nothing; within the hour the same code leads to the same page
        if (late || state === 'expired' || state === 'cancelled') return { outcome: 'expired' };
        return { outcome: state === 'waiting' ? 'waiting' : 'confirmed', secret };
      }
      const { calledOff } = await neededCommission(em, { id: marketId });
      if (calledOff) throw new DomainError('closed', { reason: 'number-called-off' });
      await proveSeller(em, await giveToProven(em, this.sealer, id, now), now);
      const [moved] = await moveNumbers(em, [id], 'confirm');
      const outcome = moved?.state === 'confirmed' ? 'confirmed' : 'waiting';
      const what = outcome === 'confirmed' ? ('given' as const) : ('waiting' as const);
      this.outbox.add(em, 'seller-number-news', { numberId: id, what, occasion: '1' }, now);
      this.audit.write(em, now, {
        actor: 'family',
        action: 'seller-number-confirmed',
        subjectType: 'market',
        subjectId: marketId,
        details: { number: moved?.number ?? null },
      });
      await em.flush();
      return { outcome, secret };
    });
  }
}

const ofNumber = `select market_id as "marketId", state, hold_until <= ? as late
  from seller_number where id = ?`;

function held([row]: Held[]): Held {
  if (row === undefined) throw notFound();
  return row;
}
