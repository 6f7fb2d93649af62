import type { BoothNews, BoothTell, BoothTold } from '@dabei/contracts';
import { CONFIG, Clock, Database, type Config, type StaffCaller } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { boothCallOf } from '../facts/booth-call';
import { lockedCall } from '../facts/booth-locks';
import { neededDay } from '../facts/community-day';
import { neededOpenDay } from '../facts/open-day';
import { untoldOf } from './booth-news';
import { NewsBooks } from './news-books';

/** Each is told once what changed for it; who has no address is on the list to call, and counts as told. */
@Injectable()
export class TellNews {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly books: NewsBooks,
  ) {}

  async read(slug: string): Promise<BoothNews> {
    const moment = { now: await this.clock.now(), zone: this.config.townZone };
    return this.database.transact(async (em) => {
      const day = await neededDay(em, slug);
      const call = await boothCallOf(em, day.id);
      // called off, everybody hears of that instead
      if (call === null || day.calledOffAt !== null) return { concerned: [] };
      return { concerned: this.books.view(await untoldOf(em, day, call, moment), moment.zone) };
    });
  }

  async tell(slug: string, { ids }: BoothTell, staff: StaffCaller): Promise<BoothTold> {
    const moment = { now: await this.clock.now(), zone: this.config.townZone };
    return this.database.transact(async (em) => {
      const day = neededOpenDay(await neededDay(em, slug));
      const call = await lockedCall(em, day.id);
      const { booths, answers, acts, known } = await untoldOf(em, day, call, moment);
      const shown = <One extends { id: string }>(all: readonly One[]): One[] =>
        all.filter(({ id }) => ids.includes(id));
      const told = { booths: shown(booths), answers: shown(answers), acts: shown(acts), known };
      return this.books.tell(em, told, { dayId: day.id, staff, now: moment.now });
    });
  }
}
