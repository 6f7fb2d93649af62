import type { BoothPlanSave } from '@dabei/contracts';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

type Drawing = Omit<BoothPlanSave, 'version'>;

const idsOf = (drawn: readonly { id: string }[]): string =>
  `{${drawn.map(({ id }) => id).join(',')}}`;

const spot = `"xCm" int, "yCm" int, "widthCm" int, "depthCm" int, turn int`;
const placeColumns = `id uuid, number text, zone text, street text, ${spot}, "hasWater" boolean,
  "isStepFree" boolean, "vehicleCm" int, "connectionId" uuid`;

/** Is one of these ids something of another day? Then somebody mixed up two pages. */
export async function hasForeignIds(
  em: EntityManager,
  dayId: string,
  { places, areas, connections }: Drawing,
): Promise<boolean> {
  const rows = await rowsIn(
    em,
    `select 1 from booth_place where id = any(?::uuid[]) and day_id <> ?
     union all select 1 from booth_area where id = any(?::uuid[]) and day_id <> ?
     union all select 1 from power_connection where id = any(?::uuid[]) and day_id <> ? limit 1`,
    [idsOf(places), dayId, idsOf(areas), dayId, idsOf(connections), dayId],
  );
  return rows.length > 0;
}

/** Sheet, places, areas and power as drawn; what stays keeps its row, and who stands on it or hangs there. */
export async function writeSquare(
  em: EntityManager,
  dayId: string,
  drawing: Drawing,
): Promise<void> {
  const { sheet, places, areas, connections } = drawing;
  await rowsIn(
    em,
    `update booth_call set sheet_width_cm = ?, sheet_depth_cm = ?, plan_version = plan_version + 1
     where day_id = ?`,
    [sheet.widthCm, sheet.depthCm, dayId],
  );
  await rowsIn(
    em,
    `insert into power_connection (id, day_id, name, limit_watts, schuko, cee_16, cee_32)
     select id, ?, name, "limitWatts", (sockets ->> 'schuko')::int, (sockets ->> 'cee-16')::int,
       (sockets ->> 'cee-32')::int
     from jsonb_to_recordset(?::jsonb) as drawn(id uuid, name text, "limitWatts" int, sockets jsonb)
     on conflict (id) do update set name = excluded.name, limit_watts = excluded.limit_watts,
       schuko = excluded.schuko, cee_16 = excluded.cee_16, cee_32 = excluded.cee_32`,
    [dayId, JSON.stringify(connections)],
  );
  await rowsIn(em, 'delete from booth_place where day_id = ? and id <> all(?::uuid[])', [
    dayId,
    idsOf(places),
  ]);
  await rowsIn(
    em,
    `insert into booth_place (id, day_id, number, zone, street, x_cm, y_cm, width_cm, depth_cm, turn, has_water,
       is_step_free, vehicle_cm, connection_id)
     select id, ?, number, zone, street, "xCm", "yCm", "widthCm", "depthCm", turn, "hasWater", "isStepFree",
       "vehicleCm", "connectionId"
     from jsonb_to_recordset(?::jsonb) as drawn(${placeColumns})
     on conflict (id) do update set number = excluded.number, zone = excluded.zone, street = excluded.street,
       x_cm = excluded.x_cm, y_cm = excluded.y_cm, width_cm = excluded.width_cm, depth_cm = excluded.depth_cm,
       turn = excluded.turn, has_water = excluded.has_water, is_step_free = excluded.is_step_free,
       vehicle_cm = excluded.vehicle_cm, connection_id = excluded.connection_id`,
    [dayId, JSON.stringify(places)],
  );
  await rowsIn(em, 'delete from power_connection where day_id = ? and id <> all(?::uuid[])', [
    dayId,
    idsOf(connections),
  ]);
  await rowsIn(em, 'delete from booth_area where day_id = ?', [dayId]);
  await rowsIn(
    em,
    `insert into booth_area (id, day_id, kind, words, x_cm, y_cm, width_cm, depth_cm, turn)
     select id, ?, kind, words, "xCm", "yCm", "widthCm", "depthCm", turn
     from jsonb_to_recordset(?::jsonb) as drawn(id uuid, kind text, words text, ${spot})`,
    [dayId, JSON.stringify(areas)],
  );
}
