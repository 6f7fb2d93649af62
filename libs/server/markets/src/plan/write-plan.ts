import type { PlanSave } from '@dabei/contracts';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

const pitchColumns = `id uuid, number text, kind text, zone text, street text, "xCm" int, "yCm" int,
  "widthCm" int, "depthCm" int, turn int`;
const areaColumns = `id uuid, kind text, words text, "xCm" int, "yCm" int, "widthCm" int, "depthCm" int, turn int`;

const idsOf = (drawn: readonly { id: string }[]): string =>
  `{${drawn.map(({ id }) => id).join(',')}}`;

/** Is one of these ids something of another plan? Then somebody mixed up two pages. */
export async function hasForeignIds(
  em: EntityManager,
  marketId: string,
  { pitches, areas }: Pick<PlanSave, 'pitches' | 'areas'>,
): Promise<boolean> {
  const rows = await rowsIn(
    em,
    `select 1 from pitch where id = any(?::uuid[]) and market_id <> ?
     union all select 1 from plan_area where id = any(?::uuid[]) and market_id <> ? limit 1`,
    [idsOf(pitches), marketId, idsOf(areas), marketId],
  );
  return rows.length > 0;
}

/** Sheet, pitches and areas as drawn; a pitch that stays keeps its row, and what stands on it. */
export async function writePlan(
  em: EntityManager,
  marketId: string,
  { sheet, pitches, areas, pictureScale }: Omit<PlanSave, 'version'>,
): Promise<void> {
  await rowsIn(
    em,
    `insert into plan (market_id, width_cm, depth_cm, picture_scale) values (?, ?, ?, ?)
     on conflict (market_id) do update set width_cm = excluded.width_cm, depth_cm = excluded.depth_cm,
       picture_scale = coalesce(excluded.picture_scale, plan.picture_scale), version = plan.version + 1`,
    [marketId, sheet.widthCm, sheet.depthCm, pictureScale ?? null],
  );
  await rowsIn(em, 'delete from pitch where market_id = ? and id <> all(?::uuid[])', [
    marketId,
    idsOf(pitches),
  ]);
  await rowsIn(
    em,
    `insert into pitch (id, market_id, number, kind, zone, street, x_cm, y_cm, width_cm, depth_cm, turn)
     select id, ?, number, kind, zone, street, "xCm", "yCm", "widthCm", "depthCm", turn
     from jsonb_to_recordset(?::jsonb) as drawn(${pitchColumns})
     on conflict (id) do update set number = excluded.number, kind = excluded.kind, zone = excluded.zone,
       street = excluded.street, x_cm = excluded.x_cm, y_cm = excluded.y_cm, width_cm = excluded.width_cm,
       depth_cm = excluded.depth_cm, turn = excluded.turn, version = pitch.version + 1
     where (pitch.number, pitch.kind, pitch.zone, pitch.street, pitch.x_cm, pitch.y_cm, pitch.width_cm,
         pitch.depth_cm, pitch.turn) is distinct from (excluded.number, excluded.kind, excluded.zone,
         excluded.street, excluded.x_cm, excluded.y_cm, excluded.width_cm, excluded.depth_cm, excluded.turn)`,
    [marketId, JSON.stringify(pitches)],
  );
  await rowsIn(em, 'delete from plan_area where market_id = ?', [marketId]);
  await rowsIn(
    em,
    `insert into plan_area (id, market_id, kind, words, x_cm, y_cm, width_cm, depth_cm, turn)
     select id, ?, kind, words, "xCm", "yCm", "widthCm", "depthCm", turn
     from jsonb_to_recordset(?::jsonb) as drawn(${areaColumns})`,
    [marketId, JSON.stringify(areas)],
  );
}
