import {
  decidePitches,
  type AssignablePitch,
  type BookingState,
  type PitchesDecision,
} from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface PlanPitchRow extends AssignablePitch {
  number: string;
  takenBy: string | null;
  takenAs: BookingState | null;
}

/** All pitches of a market with the booking that keeps each; by street, then as they were numbered. */
export function pitchesOf(em: EntityManager, marketId: string): Promise<PlanPitchRow[]> {
  return rowsIn<PlanPitchRow>(
    em,
    `select p.id, p.number, p.kind, p.zone, p.street, p.x_cm as "xCm", p.y_cm as "yCm",
       p.width_cm as "widthCm", p.depth_cm as "depthCm", p.turn, t.booking_id as "takenBy", b.state as "takenAs"
     from pitch p left join pitch_taken t on t.pitch_id = p.id left join pitch_booking b on b.id = t.booking_id
     where p.market_id = ? order by p.street, length(p.number), p.number`,
    [marketId],
  );
}

export const isFree = ({ takenBy }: PlanPitchRow): boolean => takenBy === null;

interface Wanted {
  pitchIds: readonly string[];
  /** false where the office gives two apart on purpose. */
  sideBySide: boolean;
  /** Its own pitches are no obstacle to it. */
  exceptFor?: string;
}

/** All of the wanted pitches or none. Ask under the lock of these pitches. */
export function decideWanted(
  pitches: readonly PlanPitchRow[],
  { pitchIds, sideBySide, exceptFor }: Wanted,
): PitchesDecision {
  return decidePitches({
    pitches: pitches.map((pitch) => ({
      ...pitch,
      isTaken: pitch.takenBy !== null && pitch.takenBy !== exceptFor,
    })),
    wanted: pitchIds,
    sideBySide,
  });
}

/** Puts a booking on pitches. Under their lock and after `decideWanted`; the table takes no second one. */
export async function takePitches(
  em: EntityManager,
  bookingId: string,
  pitchIds: readonly string[],
): Promise<void> {
  await takeAllPitches(em, [{ bookingId, pitchIds }]);
}

/** The same for many bookings, all or none. */
export async function takeAllPitches(
  em: EntityManager,
  given: readonly { bookingId: string; pitchIds: readonly string[] }[],
): Promise<void> {
  const taken = given.flatMap(({ bookingId, pitchIds }) =>
    pitchIds.map((pitchId) => ({ pitchId, bookingId })),
  );
  await rowsIn(
    em,
    `insert into pitch_taken (pitch_id, booking_id)
     select "pitchId", "bookingId" from jsonb_to_recordset(?::jsonb) as t ("pitchId" uuid, "bookingId" uuid)`,
    [JSON.stringify(taken)],
  );
}

/** Takes a booking off all its pitches, to put it on others in the same transaction. Under the lock of both. */
export async function leavePitches(em: EntityManager, bookingId: string): Promise<void> {
  await rowsIn(em, 'delete from pitch_taken where booking_id = ?', [bookingId]);
}
