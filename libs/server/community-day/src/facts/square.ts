import type { BoothPlaceDrawn, DrawnArea, PowerConnectionInput } from '@dabei/contracts';
import type { PowerDraw } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { StoredBooth } from './booth';

/** The places of a day's square, street by street in the order of their numbers. */
export function placesOf(em: EntityManager, dayId: string): Promise<BoothPlaceDrawn[]> {
  return rowsIn<BoothPlaceDrawn>(
    em,
    `select id, number, zone, street, x_cm as "xCm", y_cm as "yCm", width_cm as "widthCm", depth_cm as "depthCm",
       turn, has_water as "hasWater", is_step_free as "isStepFree", vehicle_cm as "vehicleCm",
       connection_id as "connectionId"
     from booth_place where day_id = ? order by street, length(number), number`,
    [dayId],
  );
}

/** Lanes, blocked ground and words on the plan. */
export function areasOf(em: EntityManager, dayId: string): Promise<DrawnArea[]> {
  return rowsIn<DrawnArea>(
    em,
    `select id, kind, words, x_cm as "xCm", y_cm as "yCm", width_cm as "widthCm", depth_cm as "depthCm", turn
     from booth_area where day_id = ? order by kind desc, id`,
    [dayId],
  );
}

/** The distribution boxes of a day by name. */
export function connectionsOf(em: EntityManager, dayId: string): Promise<PowerConnectionInput[]> {
  return rowsIn<PowerConnectionInput>(
    em,
    `select id, name, limit_watts as "limitWatts",
       json_build_object('schuko', schuko, 'cee-16', cee_16, 'cee-32', cee_32) as sockets
     from power_connection where day_id = ? order by length(name), name`,
    [dayId],
  );
}

type Powered = Pick<StoredBooth, 'id' | 'needs' | 'connectionId'>;

/** What a booth would draw; null: it asks for no power. */
export function powerDrawOf({ id, needs }: Pick<Powered, 'id' | 'needs'>): PowerDraw | null {
  const { watts, connector } = needs.power ?? {};
  return watts && connector ? { boothId: id, watts, connector } : null;
}

/** What hangs on one connection. */
export function drawsOn(booths: readonly Powered[], connectionId: string): PowerDraw[] {
  return booths
    .filter((booth) => booth.connectionId === connectionId)
    .flatMap((booth) => powerDrawOf(booth) ?? []);
}
