import type { BoothRefusalView } from '@dabei/contracts';
import type { BoothState } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { StoredOverride } from '../facts/booth';

/** Where a booth stands from now on, and where it hangs. */
export interface NewStanding {
  id: string;
  state: BoothState;
  placeId: string | null;
  placeOverride: StoredOverride | null;
  connectionId: string | null;
  powerOverride: StoredOverride | null;
  /** Its lane is another one: it drives in at another time. */
  keepsSetUp: boolean;
  /** What the office has to look at there. */
  toLookAt: BoothRefusalView[];
}

const json = (value: StoredOverride | null): string | null =>
  value === null ? null : JSON.stringify(value);

/** What there was to look at is over with the new place. */
export async function writeStanding(em: EntityManager, to: NewStanding): Promise<void> {
  await rowsIn(
    em,
    `update booth set state = ?, place_id = ?, place_override = ?::jsonb, connection_id = ?,
       power_override = ?::jsonb, set_up_at = case when ?::boolean then set_up_at end, to_look_at = ?::jsonb,
       version = version + 1
     where id = ?`,
    [
      ...[to.state, to.placeId, json(to.placeOverride), to.connectionId],
      ...[json(to.powerOverride), to.keepsSetUp],
      ...[JSON.stringify(to.toLookAt), to.id],
    ],
  );
}
