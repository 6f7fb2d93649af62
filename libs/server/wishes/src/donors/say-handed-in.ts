import { localDateOf } from '@dabei/domain';
import { CONFIG, Clock, Database, Sealer, rowsIn, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { knownDonor } from './known-donor';
import { wishOfPledge } from './wish-of-pledge';

/** "Ich habe es abgegeben": the donor says so, the office looks whether it has come. */
@Injectable()
export class SayHandedIn {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  async say(token: string, pledgeId: string): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const donor = await knownDonor(em, this.sealer, token);
      await wishOfPledge(em, pledgeId, donor.id);
      await rowsIn(
        em,
        `update pledge set says_handed_in_on = coalesce(says_handed_in_on, ?)
         where id = ? and state in ('promised', 'lapsed')`,
        [localDateOf(now, this.config.townZone), pledgeId],
      );
    });
  }
}
