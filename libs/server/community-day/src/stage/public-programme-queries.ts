import type { PublicDayProgramme } from '@dabei/contracts';
import { CONFIG, Database, type Config } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { boothCallOf, type BoothCall } from '../facts/booth-call';
import type { CommunityDay } from '../facts/community-day';
import { actsOf, isBoothGone, stageTimes, timedActs } from '../facts/stage';
import { publicDayOf } from '../volunteers/public-day-view';
import { publicBoothsOf, publicPlanOf } from './public-booths';

/** The one page of the day that everybody has. It names what everybody may know, one by one. */
@Injectable()
export class PublicProgrammeQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
  ) {}

  read(slug: string): Promise<PublicDayProgramme> {
    return this.database.transact(async (em) => {
      const day = await publicDayOf(em, slug);
      const { title, place, heldOn, opensAt, closesAt, calledOffWords, emergency } = day;
      const call = await boothCallOf(em, day.id);
      const booths = await publicBoothsOf(em, day.id);
      return {
        ...{ slug, title, place, heldOn, opensAt, closesAt, calledOffWords, emergency },
        lostChildPoint: call?.lostChildPoint ?? '',
        firstAid: call?.firstAid ?? '',
        acts: call === null ? [] : await this.actsOf(em, day, call),
        booths,
        plan: call === null ? null : await publicPlanOf(em, call, booths),
      };
    });
  }

  /**
   * Acts become public once their time was told to them, and only while their association comes; a day that is
   * called off has none.
   */
  private async actsOf(
    em: EntityManager,
    day: CommunityDay,
    call: BoothCall,
  ): Promise<PublicDayProgramme['acts']> {
    if (day.calledOffAt !== null) return [];
    const acts = await actsOf(em, day.id);
    return timedActs(acts, stageTimes(day, call, acts, this.config.townZone))
      .filter((act) => act.toldAt !== null && !isBoothGone(act))
      .map(({ title, about, startsAt, endsAt }) => ({
        ...{ title, about },
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      }));
  }
}
