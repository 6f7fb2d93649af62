import type { DrawnArea, PlanPitch } from '@dabei/contracts';
import type { PlanSheet } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A plan as it stands in its tables. */
export interface StoredPlan {
  /** 0: nothing was drawn yet. */
  version: number;
  sheet: PlanSheet;
  /** Size in pixels and a key that is another one for another picture. */
  picture: { width: number; height: number; key: string } | null;
  /** Centimetres per pixel. */
  pictureScale: number | null;
  pitches: PlanPitch[];
  areas: DrawnArea[];
}

/** An empty square in front of a town hall. */
const EMPTY_SHEET: PlanSheet = { widthCm: 4000, depthCm: 2500 };

interface PlanRow {
  version: number;
  widthCm: number;
  depthCm: number;
  pictureWidth: number | null;
  pictureHeight: number | null;
  pictureKey: string | null;
  pictureScale: string | null;
}

/** The plan of a market; an empty sheet where nobody has drawn. */
export async function loadPlan(em: EntityManager, marketId: string): Promise<StoredPlan> {
  const [row] = await rowsIn<PlanRow>(
    em,
    `select version, width_cm as "widthCm", depth_cm as "depthCm", picture_width as "pictureWidth",
       picture_height as "pictureHeight", octet_length(picture) || '-' || picture_width as "pictureKey",
       picture_scale as "pictureScale"
     from plan where market_id = ?`,
    [marketId],
  );
  if (row === undefined)
    return {
      version: 0,
      sheet: EMPTY_SHEET,
      picture: null,
      pictureScale: null,
      pitches: [],
      areas: [],
    };
  const { version, widthCm, depthCm, pictureWidth: width, pictureHeight: height } = row;
  const key = row.pictureKey;
  return {
    version,
    sheet: { widthCm, depthCm },
    picture: width === null || height === null || key === null ? null : { width, height, key },
    pictureScale: row.pictureScale === null ? null : Number(row.pictureScale),
    pitches: await pitchesIn(em, marketId),
    areas: await rowsIn<DrawnArea>(
      em,
      `select id, kind, words, x_cm as "xCm", y_cm as "yCm", width_cm as "widthCm", depth_cm as "depthCm", turn
       from plan_area where market_id = ? order by kind desc, id`,
      [marketId],
    ),
  };
}

const pitchesIn = (em: EntityManager, marketId: string): Promise<PlanPitch[]> =>
  rowsIn<PlanPitch>(
    em,
    `select id, number, kind, zone, street, x_cm as "xCm", y_cm as "yCm", width_cm as "widthCm",
       depth_cm as "depthCm", turn
     from pitch where market_id = ? order by street, length(number), number`,
    [marketId],
  );
