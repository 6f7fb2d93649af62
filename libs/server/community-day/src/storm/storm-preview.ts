import type { CommunityDayStormPreview } from '@dabei/contracts';
import { shiftsInStorm } from '@dabei/domain';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { partiesOf, stormOf } from '../booth-day/storm-parties';
import { neededDay } from '../facts/community-day';
import { stormSignups } from './storm-signups';

/** What calling the day off would mean: nothing is written. */
@Injectable()
export class StormPreview {
  constructor(private readonly database: Database) {}

  read(slug: string): Promise<CommunityDayStormPreview> {
    return this.database.transact(async (em) => {
      const { id } = await neededDay(em, slug);
      const { ending, staying, byMail, byPhone } = shiftsInStorm(await stormSignups(em, id));
      const parties = await partiesOf(em, id);
      const booths = stormOf(parties);
      return {
        signups: ending.length + staying.length,
        booths: booths.ending.length + booths.closing.length,
        acts: parties.filter(({ state }) => state === null).length,
        mails: byMail.length + booths.byMail.length,
        calls: byPhone.length + booths.byPhone.length,
      };
    });
  }
}
