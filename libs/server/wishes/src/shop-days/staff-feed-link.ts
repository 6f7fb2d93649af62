import { route, routes, type TreeFeedLink } from '@dabei/contracts';
import {
  CONFIG,
  Database,
  Sealer,
  rowsIn,
  secretHash,
  staffTreeFeedSecret,
  type Config,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';

/** The address of one's own calendar of the wish tree. Its secret is made again each time; only the hash is kept. */
@Injectable()
export class StaffFeedLink {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  /** `renew`: whoever has the old address sees nothing any more. */
  async link(accountId: string, renew: boolean): Promise<TreeFeedLink> {
    return this.database.transact(async (em) => {
      const [staff] = await rowsIn<{ round: number }>(
        em,
        `update staff set tree_feed_round = tree_feed_round + ? where account_id = ?
         returning tree_feed_round as round`,
        [renew ? 1 : 0, accountId],
      );
      const secret = staffTreeFeedSecret(this.sealer, accountId, staff?.round ?? 1);
      await rowsIn(em, 'update staff set tree_feed_hash = ? where account_id = ?', [
        secretHash(secret),
        accountId,
      ]);
      const url = this.config.publicUrl + route(routes.treeStaffFeed, { secret });
      return { url, webcalUrl: url.replace(/^https?:/, 'webcal:') };
    });
  }
}
