import { route, routes, type FeedLink } from '@dabei/contracts';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  Sealer,
  feedSecret,
  secretHash,
  type Config,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { lockHousehold } from './lock-household';

/** The address of the household's calendar. Its secret is made again each time; only the hash is kept. */
@Injectable()
export class FeedLinks {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async current(householdId: string): Promise<FeedLink> {
    return this.database.transact(async (em) => {
      const household = await lockHousehold(em, householdId);
      const secret = feedSecret(this.sealer, householdId, household.feedRound);
      household.feedSecretHash ??= secretHash(secret);
      return this.link(secret);
    });
  }

  /** A new address; whoever has the old one sees nothing any more. */
  async renew(householdId: string): Promise<FeedLink> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const household = await lockHousehold(em, householdId);
      household.feedRound += 1;
      const secret = feedSecret(this.sealer, householdId, household.feedRound);
      household.feedSecretHash = secretHash(secret);
      this.audit.write(em, now, {
        actor: 'family',
        actorId: householdId,
        action: 'feed-link-renewed',
        subjectType: 'household',
        subjectId: householdId,
      });
      return this.link(secret);
    });
  }

  private link(secret: string): FeedLink {
    const url = this.config.publicUrl + route(routes.householdFeed, { secret });
    return { url, webcalUrl: url.replace(/^https?:/, 'webcal:') };
  }
}
