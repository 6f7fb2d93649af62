import type { OwnNumberChange } from '@dabei/contracts';
import { instantAt, localDateOf } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  DomainError,
  Sealer,
  rowsIn,
  type Config,
  type OwnLink,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { neededCommission, type CommissionFacts } from './commission-facts';
import { intakeTimes } from './intake-times';
import { keepNumber } from './keep-number';
import { knownNumber } from './known-number';
import { lockNumbers } from './number-room';

/** Keep the number for next time, give leftovers away, hand in at this time: the seller's own wishes. */
@Injectable()
export class ChangeOwnNumber {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  async change(link: OwnLink, wish: OwnNumberChange): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const { id, marketId } = await knownNumber(em, this.sealer, link);
      await lockNumbers(em, marketId);
      const own = await knownNumber(em, this.sealer, link);
      if (own.state !== 'confirmed' && own.state !== 'brought' && own.state !== 'settled')
        throw new DomainError('conflict', { reason: 'number-not-in-this-state' });
      const market = await neededCommission(em, { id: marketId });
      // what is brought already is not handed in once more
      if (own.state === 'confirmed') await this.bookIntake(em, market, id, wish.intakeAt);
      const today = localDateOf(now, this.config.townZone);
      const kept = await keepNumber(em, own, wish.keepNumber, today);
      if (wish.keepNumber && !kept)
        throw new DomainError('conflict', { reason: 'number-kept-by-other' });
      await rowsIn(
        em,
        `update seller_number set keep_number = ?, donate_leftovers = ?, version = version + 1 where id = ?`,
        [kept, wish.donateLeftovers, id],
      );
    });
  }

  private async bookIntake(
    em: EntityManager,
    market: CommissionFacts,
    id: string,
    at: string | null,
  ): Promise<void> {
    const { townZone } = this.config;
    const [before] = await rowsIn<{ at: string | null }>(
      em,
      `select to_json(intake_at)#>>'{}' as at from seller_number where id = ?`,
      [id],
    );
    const wanted =
      at === null || market.intakeOn === null ? null : instantAt(market.intakeOn, at, townZone);
    const had = before?.at ?? null;
    if ((had === null ? null : new Date(had).getTime()) === (wanted?.getTime() ?? null)) return;
    if (wanted !== null) {
      const slot = (await intakeTimes(em, market, townZone)).find((one) => one.at === at);
      if (slot === undefined || slot.free === 0)
        throw new DomainError('conflict', { reason: 'intake-full' });
    }
    await rowsIn(em, 'update seller_number set intake_at = ? where id = ?', [wanted, id]);
  }
}
