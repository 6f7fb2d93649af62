import type { PublicCommunityDay, PublicCommunityDays } from '@dabei/contracts';
import { communityDayPhases, isPublicCommunityDay, type CommunityDayPhase } from '@dabei/domain';
import { Clock, Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { keepsPlace } from '../facts/signup-state';
import { isOpenNow, publicDayOf, publicDayView } from './public-day-view';

/** More than any town has at a time. */
const MOST = 50;
const shownPhases = `{${communityDayPhases.filter(isPublicCommunityDay).join(',')}}`;

interface Listed extends Omit<PublicCommunityDays['days'][number], 'open'> {
  phase: CommunityDayPhase;
  signUpFrom: string;
  calledOffAt: Date | null;
}

/** Community days for everybody. */
@Injectable()
export class PublicDayQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<PublicCommunityDays> {
    const now = await this.clock.now();
    const days = await this.database.rows<Listed>(
      `select d.slug, d.title, d.place, d.held_on::text as "heldOn", to_char(d.opens_at, 'HH24:MI') as "opensAt",
         to_char(d.closes_at, 'HH24:MI') as "closesAt", d.phase, d.called_off_at as "calledOffAt",
         d.called_off_at is not null as "calledOff", d.sign_up_from as "signUpFrom",
         coalesce((select sum(greatest(0, s.needed - (select count(*) from shift_signup u
            where u.shift_id = s.id and (u.${keepsPlace} or u.state = 'waiting'))))
          from shift s where s.day_id = d.id), 0)::int as free
       from community_day d where d.phase = any(?::text[])
       order by d.phase = 'over', d.held_on, d.title limit ${String(MOST)}`,
      [shownPhases],
    );
    return {
      days: days.map(({ phase, signUpFrom, calledOffAt, ...day }) => ({
        ...day,
        open: isOpenNow({ phase, calledOffAt, signUpFrom: new Date(signUpFrom) }, now),
      })),
    };
  }

  async read(slug: string): Promise<PublicCommunityDay> {
    const now = await this.clock.now();
    return this.database.transact(async (em) =>
      publicDayView(em, await publicDayOf(em, slug), now),
    );
  }
}
