import type { PlanPitch, StandingPitch } from '@dabei/contracts';
import { pitchLook, type BookingState } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Who stands on a pitch, and the pitch as they were told where it is not the same any more. */
export interface Standing {
  pitchId: string;
  bookingId: string;
  state: BookingState;
  told: PlanPitch | null;
}

/** Their number stands in a mail or on paper already; who still types a code is told what is true then. */
const knowTheirNumber: readonly BookingState[] = ['offered', 'confirmed', 'arrived'];

export const knowsItsNumber = ({ state }: Standing): boolean => knowTheirNumber.includes(state);

/** Every pitch of a market that is somebody's, by booking. */
export function standingOn(em: EntityManager, marketId: string): Promise<Standing[]> {
  return rowsIn<Standing>(
    em,
    `select t.pitch_id as "pitchId", t.booking_id as "bookingId", b.state, t.told
     from pitch_taken t join pitch p on p.id = t.pitch_id join pitch_booking b on b.id = t.booking_id
     where p.market_id = ? order by b.id, p.id`,
    [marketId],
  );
}

/** The same for the drawing: state only, never who. */
export const shownStanding = ({ pitchId, bookingId, state }: Standing): StandingPitch => ({
  pitchId,
  bookingId,
  look: pitchLook(state, false),
});
