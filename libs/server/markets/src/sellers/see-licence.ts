import type { LicenceOf } from '@dabei/contracts';
import { localDateOf } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  notFound,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';

/** The office saw the licence of a commercial seller; no copy is kept, only the day. */
@Injectable()
export class SeeLicence {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async see(sellerId: string, seen: boolean, staff: StaffCaller): Promise<LicenceOf> {
    const now = await this.clock.now();
    const licenceSeenOn = seen ? localDateOf(now, this.config.townZone) : null;
    return this.database.transact(async (em) => {
      const changed = await rowsIn(
        em,
        "update seller set licence_seen_on = ? where id = ? and kind = 'commercial' returning id",
        [licenceSeenOn, sellerId],
      );
      if (changed.length === 0) throw notFound();
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: seen ? 'seller-licence-seen' : 'seller-licence-unseen',
        subjectType: 'seller',
        subjectId: sellerId,
      });
      await em.flush();
      return { licenceSeenOn };
    });
  }
}
