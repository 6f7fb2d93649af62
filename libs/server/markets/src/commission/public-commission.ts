import type { PublicCommission } from '@dabei/contracts';
import { freeNumbers } from '@dabei/domain';
import { Clock, Database, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { publicCommissionOf, type CommissionFacts } from './commission-facts';
import { numberRoom } from './number-room';

/** What everybody may see, from a positive list. */
export async function publicCommissionView(
  em: EntityManager,
  market: CommissionFacts,
  now: Date,
): Promise<PublicCommission> {
  const { opening, slug, title, intro, place, heldOn, opensAt, closesAt, phase } = market;
  const { calledOffWords, allocation, drawn, goodsTerms, numbers, terms } = market;
  const [line] = await rowsIn<{ waiting: number }>(
    em,
    `select count(*)::int as waiting from seller_number
     where market_id = ? and state in ('waiting', 'queued')`,
    [market.id],
  );
  return {
    ...{ slug, title, intro, place, heldOn, opensAt, closesAt, phase },
    ...{ calledOffWords, allocation, drawn, goodsTerms, numbers, terms },
    ...{
      intakeOn: market.intakeOn,
      intakeFrom: market.intakeFrom,
      intakeUntil: market.intakeUntil,
    },
    helpersFrom: opening.helpersFrom?.toISOString() ?? null,
    returningFrom: opening.returningFrom?.toISOString() ?? null,
    opensOn: opening.opensOn.toISOString(),
    closesOn: opening.closesOn.toISOString(),
    free: freeNumbers(await numberRoom(em, market, null, now)).length,
    waiting: line?.waiting ?? 0,
    now: now.toISOString(),
  };
}

@Injectable()
export class PublicCommissionQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(slug: string): Promise<PublicCommission> {
    const now = await this.clock.now();
    return this.database.transact(async (em) =>
      publicCommissionView(em, await publicCommissionOf(em, slug), now),
    );
  }
}
