import type { CommunityDayStormPreview } from '@dabei/contracts';
import { shiftsInStorm } from '@dabei/domain';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
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
      return {
        signups: ending.length + staying.length,
        mails: byMail.length,
        calls: byPhone.length,
      };
    });
  }
}
