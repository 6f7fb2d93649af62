import type { PlanPitch } from '@dabei/contracts';
import { planChange } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { knowsItsNumber, type Standing } from './standing';

/** Before a pitch changes under somebody: what they were told stays written down until they are told anew. */
export async function keepTold(
  em: EntityManager,
  before: readonly PlanPitch[],
  after: readonly PlanPitch[],
  standing: readonly Standing[],
): Promise<void> {
  const changed = new Set(
    planChange(before, after, [])
      .places.filter(({ changes }) => !changes.includes('kept'))
      .map(({ placeId }) => placeId),
  );
  const due = standing.filter(
    (each) => each.told === null && knowsItsNumber(each) && changed.has(each.pitchId),
  );
  const known = new Map(before.map((pitch) => [pitch.id, pitch]));
  await rowsIn(
    em,
    `update pitch_taken set told = kept.told
     from jsonb_to_recordset(?::jsonb) as kept("pitchId" uuid, told jsonb)
     where pitch_taken.pitch_id = kept."pitchId"`,
    [JSON.stringify(due.map(({ pitchId }) => ({ pitchId, told: known.get(pitchId) })))],
  );
}
