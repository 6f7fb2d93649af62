import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A condition on `c` (campaign): something of its wish phase is still there. */
export const hasWishes = `
  exists (select 1 from wish_list l where l.campaign_id = c.id)
    or exists (select 1 from draw d where d.campaign_id = c.id)
    or exists (select 1 from draw_run r where r.campaign_id = c.id)
    or exists (select 1 from wish_sheet s where s.campaign_id = c.id)
    or exists (select 1 from wish_chance n where n.campaign_id = c.id)`;

const allOfCampaign = [
  'draw',
  'draw_run',
  'draw_hand',
  'lot',
  'wish_list',
  'wish_group',
  'wish_sheet',
  'wish_chance',
];
/** What the draw wrote down about single children. */
const drawnOfChild = ['wish_answer', 'draw_placement', 'draw_empty_hand', 'draw_hand', 'lot'];

/** Lists with their wishes, groups, sheets and chances of one campaign, and all of its draw: runs, lots, the file. */
export async function eraseWishes(em: EntityManager, campaignId: string): Promise<void> {
  // why a child was marked or decided about by hand
  await rowsIn(
    em,
    `update audit_line set reason = null where subject_type = 'child' and reason is not null
       and subject_id in (select child_id from wish_list where campaign_id = ?)`,
    [campaignId],
  );
  for (const table of allOfCampaign) {
    await rowsIn(em, `delete from ${table} where campaign_id = ?`, [campaignId]);
  }
}

/**
 * What a household wished, and what others wished for its children who lose their names; a group it made goes on
 * for the families that are left. `?` is the household.
 */
export const forgetWishes: readonly string[] = [
  ...drawnOfChild.map(
    (table) =>
      `delete from ${table} where child_id in (select id from child where household_id = ?)`,
  ),
  `delete from wish_list where household_id = ?`,
  `delete from wish_list where child_id in (select id from child where household_id = ?)`,
  `delete from wish_sheet where child_id in (select id from child where household_id = ?)`,
  `update wish_group g set household_id = other.household_id
     from (select distinct on (m.wish_group_id) m.wish_group_id, l.household_id
           from wish_group_member m join wish_list l on l.id = m.wish_list_id
           order by m.wish_group_id, m.joined_at, l.household_id) other
     where other.wish_group_id = g.id and g.household_id = ?`,
  `delete from wish_group where household_id = ?`,
];
