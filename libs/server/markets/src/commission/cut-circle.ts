import type { CircleCut, CircleCutPreview } from '@dabei/contracts';
import { normaliseEmail } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  Sealer,
  rowsIn,
  sellerEmailKey,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededCommission } from './commission-facts';
import { lockNumbers } from './number-room';

const chosen = `market_id = ? and circle = ? and (?::text[] is null or seller_key = any(?::text[]))`;

/** Who was entered by mistake asks with everybody. Whoever has asked already keeps what they were told. */
@Injectable()
export class CutCircle {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  preview(slug: string, cut: CircleCut): Promise<CircleCutPreview> {
    return this.database.transact(async (em) => {
      const { id } = await neededCommission(em, { slug });
      return this.consequence(em, id, cut);
    });
  }

  async cut(slug: string, cut: CircleCut, { accountId }: StaffCaller): Promise<CircleCutPreview> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { id } = await neededCommission(em, { slug });
      await lockNumbers(em, id);
      const { asked } = await this.consequence(em, id, cut);
      const gone = await rowsIn(
        em,
        `delete from commission_circle where ${chosen} returning seller_key`,
        this.params(id, cut),
      );
      const removed = gone.length;
      this.audit.write(em, now, {
        actor: 'office',
        actorId: accountId,
        action: 'commission-circle-cut',
        subjectType: 'market',
        subjectId: id,
        details: { circle: cut.circle, removed },
      });
      await em.flush();
      return { removed, asked };
    });
  }

  private async consequence(
    em: EntityManager,
    marketId: string,
    cut: CircleCut,
  ): Promise<CircleCutPreview> {
    const [row] = await rowsIn<CircleCutPreview>(
      em,
      `select count(*)::int as removed, (count(*) filter (where exists (
           select 1 from seller_number n
           where n.market_id = c.market_id and n.seller_key = c.seller_key
             and n.state not in ('cancelled', 'expired'))))::int as asked
       from commission_circle c where ${chosen}`,
      this.params(marketId, cut),
    );
    return row ?? { removed: 0, asked: 0 };
  }

  private params(marketId: string, { circle, addresses }: CircleCut): unknown[] {
    const keys = addresses?.map((email) => sellerEmailKey(this.sealer, normaliseEmail(email)));
    const list = keys === undefined ? null : `{${keys.join(',')}}`;
    return [marketId, circle, list, list];
  }
}
