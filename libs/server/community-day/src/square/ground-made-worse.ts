import type { BoothPlaceDrawn, BoothRefusalView } from '@dabei/contracts';
import { groundRefusalsOf } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { StoredBooth } from '../facts/booth';
import type { Square } from './square';

/** What a drawing takes away from who stands on it; what the office lifted or knew before is no news. */
export function groundMadeWorse(
  { places: before, booths }: Square,
  after: readonly BoothPlaceDrawn[],
): { id: string; toLookAt: BoothRefusalView[] }[] {
  const refusalsOn = (booth: StoredBooth, places: readonly BoothPlaceDrawn[]) =>
    places.filter(({ id }) => id === booth.placeId).flatMap((own) => groundRefusalsOf(booth, own));
  return booths.flatMap((booth) => {
    const known = [...refusalsOn(booth, before), ...booth.toLookAt].map(({ reason }) => reason);
    const worse = refusalsOn(booth, after).filter(({ reason }) => !known.includes(reason));
    return worse.length === 0 ? [] : [{ id: booth.id, toLookAt: [...booth.toLookAt, ...worse] }];
  });
}

/** The office looks at them: another place, or a reason. */
export async function writeToLookAt(
  em: EntityManager,
  booths: readonly { id: string; toLookAt: BoothRefusalView[] }[],
): Promise<void> {
  await rowsIn(
    em,
    `update booth b set to_look_at = r."toLookAt", version = b.version + 1
     from jsonb_to_recordset(?::jsonb) as r (id uuid, "toLookAt" jsonb) where b.id = r.id`,
    [JSON.stringify(booths)],
  );
}
