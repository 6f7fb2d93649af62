import { route, routes, type OwnVolunteer } from '@dabei/contracts';
import { mayCancelShift, shiftBoard } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  Sealer,
  rowsIn,
  volunteerFeedToken,
  volunteerToken,
  type Config,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { dayWithId, helpersDayOf, type CommunityDay } from '../facts/community-day';
import { shiftsOfDay, volunteersShifts } from '../facts/shifts';
import { consentOf, policyVolunteerOf, type Volunteer } from '../facts/volunteer';
import { knownVolunteer } from './known-volunteer';
import { ownAnswerOf } from './own-answer';
import { publicDayView } from './public-day-view';

type Own = Pick<OwnVolunteer['signups'][number], 'id' | 'shiftId' | 'state' | 'place'>;

/** A volunteer's own page: its shifts, and those it could take. */
@Injectable()
export class OwnVolunteerQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  async read(token: string): Promise<OwnVolunteer> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const volunteer = await knownVolunteer(em, this.sealer, volunteerToken, token);
      const day = await dayWithId(em, volunteer.dayId);
      const signups = await signupsOf(em, volunteer.id);
      const consent = consentOf(volunteer, day.heldOn);
      return {
        day: await publicDayView(em, day, now),
        name: volunteer.person.name,
        consent,
        parentEmail: consent === 'missing' ? (volunteer.person.parent?.email ?? null) : null,
        signups: signups.map((own) => ({ ...own, cancellable: isFree(own, day, now) })),
        board: await this.board(em, volunteer, day, now),
        feed: route(routes.volunteerFeed, {
          secret: volunteerFeedToken(this.sealer, volunteer.id, volunteer.feedRound),
        }),
        thanked: signups.some(({ state }) => state === 'thanked'),
      };
    });
  }

  private async board(
    em: EntityManager,
    volunteer: Volunteer,
    day: CommunityDay,
    now: Date,
  ): Promise<OwnVolunteer['board']> {
    const shifts = await shiftsOfDay(em, day.id);
    const asker = {
      now,
      zone: this.config.townZone,
      channel: 'volunteer' as const,
      day: helpersDayOf(day),
      volunteer: policyVolunteerOf(volunteer, day.heldOn, now),
      others: await volunteersShifts(em, volunteer.id),
    };
    const offered = shifts.map((shift) => ({ shift, kept: shift.kept, ahead: shift.waiting }));
    const waiting = new Map(shifts.map((shift) => [shift.id, shift.waiting]));
    return shiftBoard(asker, offered).map(({ shift: { id }, verdict }) => ({
      shiftId: id,
      answer: ownAnswerOf(verdict, { waiting: waiting.get(id) ?? 0 }),
    }));
  }
}

/** Everything that was taken or asked for, in order of time; what ran out was never anything. */
const signupsOf = (em: EntityManager, volunteerId: string): Promise<Own[]> =>
  rowsIn<Own>(
    em,
    `select u.id, u.shift_id as "shiftId", u.state,
       case when u.state = 'waiting' then (select count(*)::int from shift_signup w
         join volunteer v on v.id = w.volunteer_id where w.shift_id = u.shift_id and w.state = 'waiting'
           and v.proven_at is not null and (w.created_at, w.id) <= (u.created_at, u.id)) end as place
     from shift_signup u join shift s on s.id = u.shift_id
     where u.volunteer_id = ? and u.state not in ('held', 'expired')
     order by s.starts_at, u.created_at, u.id`,
    [volunteerId],
  );

const isFree = ({ state }: Own, { cancelFreeUntil: freeUntil }: CommunityDay, now: Date): boolean =>
  mayCancelShift({
    ...{ state, channel: 'volunteer', now, freeUntil, hasReason: false },
  }).outcome === 'cancels';
