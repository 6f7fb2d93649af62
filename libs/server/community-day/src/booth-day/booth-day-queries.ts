import type { BoothDay } from '@dabei/contracts';
import { Database, Sealer } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { boothCallOf } from '../facts/booth-call';
import { neededDay } from '../facts/community-day';
import { boothDayRows } from './booth-day-rows';
import { closedBecause } from './day-gate';

/** Who stands where, who is missing, and what an emergency needs; a day without a call has no booths. */
@Injectable()
export class BoothDayQueries {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  read(slug: string): Promise<BoothDay> {
    return this.database.transact(async (em) => {
      const day = await neededDay(em, slug);
      const call = await boothCallOf(em, day.id);
      return {
        day: {
          slug,
          title: day.title,
          heldOn: day.heldOn,
          calledOff: day.calledOffAt !== null,
          isOn: closedBecause(day) === null,
          hasCall: call !== null,
          emergency: day.emergency,
          lostChildPoint: call?.lostChildPoint ?? '',
          firstAid: call?.firstAid ?? '',
        },
        booths: await boothDayRows(em, this.sealer, day.id),
      };
    });
  }
}
