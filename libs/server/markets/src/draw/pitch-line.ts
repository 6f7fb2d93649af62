import { pitchParties, type PitchParty, type PitchRequest } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Those who wait, neighbours as one party, in the order of the line. A vehicle counts with the next whole metre: the line
 * is published, and an exact length would tell whose it is.
 */
export async function waitingParties(em: EntityManager, marketId: string): Promise<PitchParty[]> {
  const requests = await rowsIn<PitchRequest>(
    em,
    `select id as "bookingId", pitches_wanted as count, zone, (ceil(vehicle_cm / 100.0) * 100)::int as "vehicleCm",
       together_key as "togetherKey"
     from pitch_booking where market_id = ? and state = 'waiting' order by rank, id`,
    [marketId],
  );
  return pitchParties(requests);
}
