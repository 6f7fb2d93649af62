import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { later } from './copy-shifts';

interface Copy {
  from: string;
  to: string;
  days: number;
  zone: string;
}

/** The same on the new day, but for who drew it. */
const same = `allocation, places, minimums, about, set_up_from, set_up_until, set_up_minutes, lane_capacity,
  stage_opens, stage_closes, lost_child_point, first_aid, safety, sheet_width_cm, sheet_depth_cm, plan_version`;
const spot = 'x_cm, y_cm, width_cm, depth_cm, turn';

/** The call for booths and the square with its power for another day; who stood there is not copied. */
export async function copyCall(em: EntityManager, { from, to, days, zone }: Copy): Promise<void> {
  await rowsIn(
    em,
    `insert into booth_call (day_id, opens_at, closes_at, ${same})
     select ?, ${later('opens_at')}, ${later('closes_at')}, ${same} from booth_call where day_id = ?`,
    [to, zone, days, zone, zone, days, zone, from],
  );
  await rowsIn(
    em,
    `insert into booth_area (day_id, kind, words, ${spot})
     select ?, kind, words, ${spot} from booth_area where day_id = ?`,
    [to, from],
  );
  await rowsIn(
    em,
    `insert into power_connection (day_id, name, limit_watts, schuko, cee_16, cee_32)
     select ?, name, limit_watts, schuko, cee_16, cee_32 from power_connection where day_id = ?`,
    [to, from],
  );
  await rowsIn(
    em,
    `insert into booth_place (day_id, number, zone, street, ${spot}, has_water, is_step_free, vehicle_cm, connection_id)
     select ?, p.number, p.zone, p.street, p.x_cm, p.y_cm, p.width_cm, p.depth_cm, p.turn, p.has_water,
       p.is_step_free, p.vehicle_cm, n.id
     from booth_place p left join power_connection o on o.id = p.connection_id
       left join power_connection n on n.name = o.name and n.day_id = ? where p.day_id = ?`,
    [to, to, from],
  );
}

/** Promised times on the stage of a day whose date changes; a day that runs late begins on time again. */
export async function moveStage(
  em: EntityManager,
  { dayId, days, zone }: { dayId: string; days: number; zone: string },
): Promise<void> {
  await rowsIn(
    em,
    `update stage_act set fixed_at = ${later('fixed_at')}, version = version + 1
     where day_id = ? and fixed_at is not null`,
    [zone, days, zone, dayId],
  );
  await rowsIn(em, 'update booth_call set stage_from = null where day_id = ?', [dayId]);
}
