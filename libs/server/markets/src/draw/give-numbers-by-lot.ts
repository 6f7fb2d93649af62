import { freeNumbers } from '@dabei/domain';
import { Audit, Outbox, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededCommission } from '../commission/commission-facts';
import { moveNumbers } from '../commission/move-numbers';
import { numberRoom } from '../commission/number-room';
import type { Market } from '../facts/market';
import { lineUpByLot } from './draw-line';

interface Drawn {
  id: string;
  /** Asked to keep it, in an earlier year. */
  kept: number | null;
}

/** The first lots get the numbers, the rest waits in their order. */
@Injectable()
export class GiveNumbersByLot {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Under the lock of the market and its numbers. */
  async give(
    em: EntityManager,
    { id: marketId }: Market,
    { number, actorId }: { number: string; actorId: string },
    now: Date,
  ): Promise<void> {
    const market = await neededCommission(em, { id: marketId });
    const room = await numberRoom(em, { ...market, keptUntil: now }, null, now);
    const numbers = numbersFor(await inOrder(em, marketId), freeNumbers(room));
    await moveNumbers(em, [...numbers.keys()], 'place', {
      sql: ', number = (?::jsonb ->> id::text)::int',
      params: [JSON.stringify(Object.fromEntries(numbers))],
    });
    const line = { table: 'seller_number', column: 'number_id' } as const;
    const waiting = await lineUpByLot(em, marketId, line);
    const tell = (numberId: string, what: 'given' | 'waiting'): void => {
      this.outbox.add(em, 'seller-number-news', { numberId, what, occasion: 'draw' }, now);
    };
    for (const id of numbers.keys()) tell(id, 'given');
    for (const id of waiting) tell(id, 'waiting');
    this.audit.write(em, now, {
      actor: 'office',
      actorId,
      action: 'market-draw-made',
      subjectType: 'market',
      subjectId: marketId,
      details: { number, given: numbers.size, waiting: waiting.length },
    });
    await em.flush();
  }
}

/** Who was frozen and still waits, smaller lots first. */
const inOrder = (em: EntityManager, marketId: string): Promise<Drawn[]> =>
  rowsIn<Drawn>(
    em,
    `select n.id, k.number as kept from market_lot l join seller_number n on n.id = l.number_id
       left join kept_number k on k.seller_key = n.seller_key
     where l.market_id = ? and n.state = 'waiting' order by l.lot`,
    [marketId],
  );

/** A winner who keeps a number on request gets that one, the others the lowest free ones in the order of their lots. */
function numbersFor(order: readonly Drawn[], free: readonly number[]): Map<string, number> {
  const winners = order.slice(0, free.length);
  const kept = new Map(
    winners.flatMap(({ id, kept: own }) =>
      own !== null && free.includes(own) ? [[id, own] as const] : [],
    ),
  );
  const others = free.filter((number) => ![...kept.values()].includes(number));
  const rest = winners.filter(({ id }) => !kept.has(id));
  return new Map([...kept, ...rest.map(({ id }, at) => [id, others[at] ?? 0] as const)]);
}
