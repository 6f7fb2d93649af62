import type { BoothCallView, BoothList, DeskBooth, PublicBoothCall } from '@dabei/contracts';
import { CONFIG, Clock, Database, Sealer, notFound, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { boothsOfDay, neededBooth } from '../facts/booth';
import { neededCall } from '../facts/booth-call';
import { neededDay } from '../facts/community-day';
import { publicDayOf } from '../volunteers/public-day-view';
import { rowOf } from './booth-row';
import { callView, isHandedIn } from './call-view';
import { deskBoothView } from './desk-booth-view';
import { publicCallView } from './public-call-view';

/** The call for booths, and who answered it. */
@Injectable()
export class BoothQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  /** For everybody; 404 before the day is announced, and where there is no call. */
  async publicCall(slug: string): Promise<PublicBoothCall> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const day = await publicDayOf(em, slug);
      return publicCallView(day, await neededCall(em, day.id), now);
    });
  }

  async call(slug: string): Promise<BoothCallView> {
    const moment = await this.moment();
    return this.database.transact(async (em) => callView(em, await neededDay(em, slug), moment));
  }

  async list(slug: string): Promise<BoothList> {
    const moment = await this.moment();
    return this.database.transact(async (em) => {
      const day = await neededDay(em, slug);
      const booths = await boothsOfDay(em, day.id);
      return {
        ...(await callView(em, day, moment)),
        booths: booths.filter(isHandedIn).map(rowOf),
        drafts: booths.filter(({ state }) => state === 'draft').length,
      };
    });
  }

  one(id: string): Promise<DeskBooth> {
    return this.database.transact(async (em) => {
      const booth = await neededBooth(em, id);
      if (!isHandedIn(booth)) throw notFound();
      return deskBoothView(em, this.sealer, booth);
    });
  }

  private async moment() {
    return { now: await this.clock.now(), zone: this.config.townZone };
  }
}
