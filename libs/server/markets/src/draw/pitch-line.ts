import { pitchParties, type PitchParty, type PitchRequest } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Those who wait, neighbours as one party, in the order of the line. */
export async function waitingParties(em: EntityManager, marketId: string): Promise<PitchParty[]> {
  const requests = await rowsIn<PitchRequest>(
    em,
    `select id as "bookingId", pitches_wanted as count, zone, vehicle_cm as "vehicleCm",
       together_key as "togetherKey"
     from pitch_booking where market_id = ? and state = 'waiting' order by rank, id`,
    [marketId],
  );
  return pitchParties(requests);
}
