import { localDateOf } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Outbox,
  Sealer,
  rowsIn,
  type Config,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { withParcelInShop } from '../facts/parcel-in-shop';
import { movePledges } from '../moves/move-pledges';
import { lockWishes } from '../moves/move-wishes';
import { freeOrBuy } from './free-or-buy';
import { knownDonor } from './known-donor';
import { wishOfPledge } from './wish-of-pledge';

/** A donor takes its promise back, and the wish is free for the next one. */
@Injectable()
export class EndPledge {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async byDonor(token: string, pledgeId: string): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const donor = await knownDonor(em, this.sealer, token);
      const wishId = await wishOfPledge(em, pledgeId, donor.id);
      await this.end(em, { pledgeId, wishId, by: 'donor' }, now);
    });
  }

  async byOffice(pledgeId: string, accountId: string): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const wishId = await wishOfPledge(em, pledgeId, null);
      await this.end(em, { pledgeId, wishId, by: 'office', accountId }, now);
    });
  }

  /** Ended twice it is ended once; a gift that has arrived is not taken back. */
  private async end(
    em: EntityManager,
    {
      pledgeId,
      wishId,
      by,
      accountId,
    }: { pledgeId: string; wishId: string; by: 'donor' | 'office'; accountId?: string },
    now: Date,
  ): Promise<void> {
    await lockWishes(em, [wishId]);
    if ((await withParcelInShop(em, [wishId])).length > 0)
      throw new DomainError('conflict', { reason: 'gift-arrived' });
    const ended = await movePledges(em, { ids: [pledgeId] }, 'cancel');
    if (ended.length === 0) {
      const [pledge] = await rowsIn<{ state: string }>(
        em,
        'select state from pledge where id = ?',
        [pledgeId],
      );
      if (pledge?.state === 'kept') throw new DomainError('conflict', { reason: 'gift-arrived' });
      return;
    }
    const today = localDateOf(now, this.config.townZone);
    await freeOrBuy(em, [wishId], { today, cause: 'no-donor' });
    this.audit.write(em, now, {
      actor: by,
      actorId: accountId ?? null,
      action: 'pledge-cancelled',
      subjectType: 'pledge',
      subjectId: pledgeId,
    });
    this.outbox.add(em, 'pledge-ended', { pledgeId, by }, now);
    await em.flush();
  }
}
