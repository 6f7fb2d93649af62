import { Audit, Clock, Database, Sealer, rowsIn, volunteerToken } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { knownVolunteer } from './known-volunteer';

/** A volunteer's calendar gets a new link: whoever has an old one reads nothing any more. */
@Injectable()
export class RenewVolunteerFeed {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async renew(token: string): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const { id } = await knownVolunteer(em, this.sealer, volunteerToken, token);
      await rowsIn(em, 'update volunteer set feed_round = feed_round + 1 where id = ?', [id]);
      this.audit.write(em, now, {
        actor: 'family',
        action: 'volunteer-feed-renewed',
        subjectType: 'volunteer',
        subjectId: id,
      });
      await em.flush();
    });
  }
}
