import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** What the draw wrote about a child, and what else makes a row of it the only one. */
const drawTables = {
  lot: ['campaign_id'],
  draw_hand: ['campaign_id', 'event_id'],
  draw_placement: ['run_id', 'event_id'],
  wish_answer: ['run_id', 'event_id'],
  draw_empty_hand: ['run_id'],
} as const;

/** Of a list that does not stay: its lot and its places are nobody's any more, and mix with no other list's. */
export async function forgetDraw(
  em: EntityManager,
  { campaignId, childId }: { campaignId: string; childId: string },
): Promise<void> {
  for (const table of ['lot', 'draw_hand'])
    await rowsIn(em, `delete from ${table} where campaign_id = ? and child_id = ?`, [
      campaignId,
      childId,
    ]);
  for (const table of ['draw_placement', 'wish_answer', 'draw_empty_hand'])
    await rowsIn(
      em,
      `delete from ${table} where child_id = ? and run_id in (select id from draw_run where campaign_id = ?)`,
      [childId, campaignId],
    );
}

/** The draw's rows of a child known twice: where both have one, the child that stays keeps its own. */
export async function joinDraw(em: EntityManager, goes: string, keeps: string): Promise<void> {
  for (const [table, keys] of Object.entries(drawTables)) {
    const same = keys.map((key) => `own.${key} = moving.${key}`).join(' and ');
    await rowsIn(
      em,
      `update ${table} moving set child_id = ? where moving.child_id = ?
         and not exists (select 1 from ${table} own where own.child_id = ? and ${same})`,
      [keeps, goes, keeps],
    );
  }
}
