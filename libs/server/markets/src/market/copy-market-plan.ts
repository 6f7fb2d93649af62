import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Sheet, picture, areas and pitches of one market for another; who stood there is not copied. */
export async function copyMarketPlan(em: EntityManager, from: string, to: string): Promise<void> {
  await rowsIn(
    em,
    `insert into plan (market_id, width_cm, depth_cm, picture, picture_type, picture_scale, picture_width,
       picture_height)
     select ?, width_cm, depth_cm, picture, picture_type, picture_scale, picture_width, picture_height
     from plan where market_id = ?`,
    [to, from],
  );
  await rowsIn(
    em,
    `insert into plan_area (market_id, kind, words, x_cm, y_cm, width_cm, depth_cm, turn)
     select ?, kind, words, x_cm, y_cm, width_cm, depth_cm, turn from plan_area where market_id = ?`,
    [to, from],
  );
  await rowsIn(
    em,
    `insert into pitch (market_id, number, kind, zone, street, x_cm, y_cm, width_cm, depth_cm, turn)
     select ?, number, kind, zone, street, x_cm, y_cm, width_cm, depth_cm, turn from pitch where market_id = ?`,
    [to, from],
  );
}
