import type { PlanPitch, PlanSave } from '@dabei/contracts';
import type { Database } from '@dabei/server/platform';
import { randomUUID } from 'node:crypto';
import { aSellerRow } from './a-market';

/** Pitches of a row, two metres each, a sheet of 40 by 25 metres. */
export function aDrawing(count: number): Omit<PlanSave, 'version'> {
  return {
    sheet: { widthCm: 4000, depthCm: 2500 },
    areas: [],
    pitches: Array.from({ length: count }, (_, at) => aPlanPitch(at)),
  };
}

export const aPlanPitch = (at: number): PlanPitch => ({
  id: randomUUID(),
  number: `A${String(at + 1)}`,
  kind: 'blanket',
  zone: 'children',
  street: 'Rathausplatz',
  xCm: 100 + at * 200,
  yCm: 100,
  widthCm: 200,
  depthCm: 200,
  turn: 0,
});

/** Somebody on pitches of a market; answers the booking's id. */
export async function standsOn(
  database: Database,
  slug: string,
  pitchIds: readonly string[],
  state = 'confirmed',
): Promise<string> {
  const id = randomUUID();
  await database.rows(
    `insert into pitch_booking (id, market_id, seller_id, state, zone, code_hash, created_at)
     select ?, id, ?, ?, 'children', gen_random_uuid()::text, now() from market where slug = ?`,
    [id, await aSellerRow(database, null), state, slug],
  );
  for (const pitchId of pitchIds)
    await database.rows('insert into pitch_taken (pitch_id, booking_id) values (?, ?)', [
      pitchId,
      id,
    ]);
  return id;
}
