import type { CommunityDayList, CommunityDayOverview } from '@dabei/contracts';
import { Database, Sealer } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { neededDay } from '../facts/community-day';
import { overviewOf } from './day-overview';

/** Community days at the desk, the next one first. */
@Injectable()
export class DayQueries {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  async all(): Promise<CommunityDayList> {
    const days = await this.database.rows<CommunityDayList['days'][number]>(
      `select d.slug, d.title, d.place, d.held_on::text as "heldOn", d.phase,
         d.called_off_at is not null as "calledOff",
         (select coalesce(sum(s.needed), 0)::int from shift s where s.day_id = d.id) as needed,
         (select count(*)::int from shift s join shift_signup u on u.shift_id = s.id
            where s.day_id = d.id and u.state in ('taken', 'checked-in')) as taken
       from community_day d where d.phase <> 'erased'
       order by d.phase = 'over', case when d.phase = 'over' then null else d.held_on end, d.held_on desc
       limit 200`,
    );
    // what an erased day was: its roles and shifts, nobody's name
    const copies = await this.database.rows<CommunityDayList['copies'][number]>(
      `select slug, title, held_on::text as "heldOn" from community_day
       order by held_on desc, slug limit 200`,
    );
    return { days, copies };
  }

  one(slug: string): Promise<CommunityDayOverview> {
    return this.database.transact(async (em) =>
      overviewOf(em, this.sealer, await neededDay(em, slug)),
    );
  }
}
