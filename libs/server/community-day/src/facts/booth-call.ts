import type { BoothKind } from '@dabei/domain';
import { notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** The call for booths of a day as its rules need it; times are local 'HH:MM', lengths in centimetres. */
export interface BoothCall {
  dayId: string;
  opensAt: Date;
  closesAt: Date;
  allocation: 'draw' | 'office';
  places: number;
  minimums: { kind: BoothKind; count: number }[];
  about: string;
  setUpFrom: string;
  setUpUntil: string;
  setUpMinutes: number;
  laneCapacity: number;
  stageOpens: string;
  stageCloses: string;
  /** The first act in the order begins then; null: when the stage opens. */
  stageFrom: Date | null;
  stageVersion: number;
  lostChildPoint: string;
  firstAid: string;
  safety: string;
  sheet: { widthCm: number; depthCm: number };
  planVersion: number;
  version: number;
}

type Row = Omit<BoothCall, 'opensAt' | 'closesAt' | 'stageFrom'> & {
  opensAt: string;
  closesAt: string;
  stageFrom: string | null;
};

const columns = `day_id as "dayId", opens_at as "opensAt", closes_at as "closesAt", allocation, places, minimums,
  about, to_char(set_up_from, 'HH24:MI') as "setUpFrom", to_char(set_up_until, 'HH24:MI') as "setUpUntil",
  set_up_minutes as "setUpMinutes", lane_capacity as "laneCapacity",
  to_char(stage_opens, 'HH24:MI') as "stageOpens", to_char(stage_closes, 'HH24:MI') as "stageCloses",
  stage_from as "stageFrom", stage_version as "stageVersion", lost_child_point as "lostChildPoint",
  first_aid as "firstAid", safety,
  json_build_object('widthCm', sheet_width_cm, 'depthCm', sheet_depth_cm) as sheet,
  plan_version as "planVersion", version`;

/** The call of this day; null where the office has not made one. */
export async function boothCallOf(em: EntityManager, dayId: string): Promise<BoothCall | null> {
  const [row] = await rowsIn<Row>(em, `select ${columns} from booth_call where day_id = ?`, [
    dayId,
  ]);
  return row === undefined
    ? null
    : {
        ...row,
        opensAt: new Date(row.opensAt),
        closesAt: new Date(row.closesAt),
        stageFrom: row.stageFrom === null ? null : new Date(row.stageFrom),
      };
}

/** The call of this day; 404 where there is none. */
export async function neededCall(em: EntityManager, dayId: string): Promise<BoothCall> {
  const call = await boothCallOf(em, dayId);
  if (call === null) throw notFound();
  return call;
}
