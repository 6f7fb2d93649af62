import type { CircleInput, CircleSet } from '@dabei/contracts';
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
import { Injectable } from '@nestjs/common';
import { neededCommission } from './commission-facts';
import { lockNumbers } from './number-room';

/** Helpers and earlier sellers may ask first; of their addresses only fingerprints stay. */
@Injectable()
export class SetCircle {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async add(
    slug: string,
    { circle, addresses }: CircleInput,
    { accountId }: StaffCaller,
  ): Promise<CircleSet> {
    const now = await this.clock.now();
    const keys = [
      ...new Set(addresses.map((email) => sellerEmailKey(this.sealer, normaliseEmail(email)))),
    ];
    return this.database.transact(async (em) => {
      const { id } = await neededCommission(em, { slug });
      await lockNumbers(em, id);
      // a helper stays one, also when it stands in the other list too
      const added = await rowsIn(
        em,
        `insert into commission_circle (market_id, seller_key, circle) select ?, key, ?
         from unnest(?::text[]) as key
         on conflict (market_id, seller_key) do update set circle = 'helper'
           where commission_circle.circle <> 'helper' and excluded.circle = 'helper'
         returning seller_key`,
        [id, circle, `{${keys.join(',')}}`],
      );
      const [row] = await rowsIn<{ total: number }>(
        em,
        'select count(*)::int as total from commission_circle where market_id = ? and circle = ?',
        [id, circle],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: accountId,
        action: 'commission-circle-set',
        subjectType: 'market',
        subjectId: id,
        details: { circle, added: added.length },
      });
      await em.flush();
      return { added: added.length, total: row?.total ?? 0 };
    });
  }
}
