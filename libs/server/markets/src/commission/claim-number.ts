import type { NumberClaim, NumberClaimed } from '@dabei/contracts';
import {
  decideNumber,
  mayAskNumber,
  minutesAfter,
  normaliseEmail,
  type NumberVerdict,
} from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Limits,
  Outbox,
  Sealer,
  nobodysId,
  sellerEmailKey,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { sellerFor } from '../sellers/seller-person';
import { circleOf } from './circle-of';
import { publicCommissionOf, type CommissionFacts } from './commission-facts';
import { lockNumbers, numberRoom } from './number-room';
import { releaseNumbers } from './release-numbers';
import { liveNumberOf, writeNumber, type LiveNumber } from './write-number';

/** So long a number is kept for somebody who has not typed the code yet. */
export const NUMBER_HOLD_MINUTES = 60;

/** "Ich möchte eine Nummer": decided under the lock; held, or in the line, for the code that goes by mail. */
@Injectable()
export class ClaimNumber {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly limits: Limits,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async claim(slug: string, input: NumberClaim, network: string): Promise<NumberClaimed> {
    const email = normaliseEmail(input.email);
    await this.limits.count('claim-per-email', email);
    await this.limits.count('claim-per-network', network);
    const now = await this.clock.now();
    const answer = await this.database.transact(async (em) => {
      const { id } = await publicCommissionOf(em, slug);
      await lockNumbers(em, id);
      // read again under the lock: the office may have closed it meanwhile
      const market = await publicCommissionOf(em, slug);
      await releaseNumbers(em, id, this.outbox, now);
      const claimed = await this.decide(em, market, { ...input, email }, now);
      await em.flush();
      return claimed;
    });
    // only now: the mail to who is known goes out even when nobody may ask any more
    if ('outcome' in answer) return refused(answer);
    return answer;
  }

  private async decide(
    em: EntityManager,
    market: CommissionFacts,
    { name, phone, email, language }: NumberClaim,
    now: Date,
  ): Promise<NumberClaimed | Refusal> {
    const sellerKey = sellerEmailKey(this.sealer, email);
    const live = await liveNumberOf(em, market.id, sellerKey);
    const circle = await circleOf(em, market.id, sellerKey);
    const { phase, calledOff, opening } = market;
    const asked = { now, channel: 'seller' as const, circle, phase, calledOff };
    const verdict = mayAskNumber({ ...asked, hasNumber: false }, opening);
    // whoever is known hears it by mail; the answer is the one somebody unknown gets
    if (live !== null) this.sendAgain(em, live, now);
    if (verdict.outcome !== 'allowed') return verdict;
    if (live !== null)
      return {
        id: isUnproven(live) ? live.id : nobodysId(this.sealer, `seller-number:${live.id}`),
      };
    const sellerId = await sellerFor(
      em,
      this.sealer,
      { kind: 'private', person: { name, phone, email }, language, resident: false },
      now,
    );
    const room = await numberRoom(em, market, sellerKey, now);
    const decided = givesAtOnce(market) ? decideNumber(room) : { outcome: 'waiting' as const };
    const number = decided.outcome === 'number' ? decided.number : null;
    const holdUntil = minutesAfter(now, NUMBER_HOLD_MINUTES);
    const id = await writeNumber(em, {
      ...{ marketId: market.id, sellerId, sellerKey, circle, number, holdUntil, now },
      state: number === null ? 'queued' : 'held',
      isKept: number !== null && number === room.keeps,
    });
    this.audit.write(em, now, {
      actor: 'family',
      action: 'seller-number-asked',
      subjectType: 'market',
      subjectId: market.id,
      details: { outcome: decided.outcome },
    });
    this.outbox.add(em, 'seller-number-held', { numberId: id, at: now.toISOString() }, now);
    return { id };
  }

  /** The code once more, or the link of who typed it long ago: by mail and nowhere else. */
  private sendAgain(em: EntityManager, live: LiveNumber, now: Date): void {
    const [numberId, occasion] = [live.id, now.toISOString()];
    if (isUnproven(live)) {
      this.outbox.add(em, 'seller-number-held', { numberId, at: occasion }, now);
      return;
    }
    const { state } = live;
    const what = state === 'waiting' ? 'waiting' : state === 'offered' ? 'offered' : 'given';
    this.outbox.add(em, 'seller-number-news', { numberId, what, occasion }, now);
  }
}

const isUnproven = ({ state }: LiveNumber): boolean => state === 'held' || state === 'queued';

type Refusal = Exclude<NumberVerdict, { outcome: 'allowed' }>;

/** First come, first served; before a draw everybody only stands in the pot. */
export const givesAtOnce = ({ allocation, drawn }: CommissionFacts): boolean =>
  allocation === 'choose' || drawn;

export function refuse(verdict: NumberVerdict): void {
  if (verdict.outcome !== 'allowed') refused(verdict);
}

function refused(verdict: Refusal): never {
  throw new DomainError(verdict.reason === 'has-number' ? 'conflict' : 'closed', {
    reason: `number-${verdict.reason}`,
  });
}
