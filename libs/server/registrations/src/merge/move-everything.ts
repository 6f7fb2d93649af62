import { joinSellers, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { moveStatistics } from '../statistics/move-statistics';
import { joinDraw } from './join-draw';
import { joinWishes } from './join-wishes';

/** Tables whose rows belong to a household and move with it as they are. */
export const movingTables = [
  'basket',
  'task',
  'mail',
  'letter',
  'not_coming_link',
  'message_recipient',
  'smiley_ask',
  'wish_list',
  'wish_group',
  'bill',
] as const;

/** All that one family has becomes the other's; a child both have keeps one row. */
export async function moveEverything(
  em: EntityManager,
  goes: string,
  keeps: string,
  sameChildren: readonly { goes: string; keeps: string }[],
): Promise<void> {
  for (const twin of sameChildren) await joinChild(em, twin.goes, twin.keeps);
  await rowsIn(em, 'update child set household_id = ? where household_id = ?', [keeps, goes]);
  await rowsIn(
    em,
    'update registration set household_id = ?, version = version + 1 where household_id = ?',
    [keeps, goes],
  );
  for (const table of movingTables) {
    await rowsIn(em, `update ${table} set household_id = ? where household_id = ?`, [keeps, goes]);
  }
  await joinSellers(em, goes, keeps);
  // what was shared with either is shared with the one that stays, unless the child is its own
  await rowsIn(
    em,
    `insert into child_link (child_id, household_id, created_at)
     select l.child_id, ?, l.created_at from child_link l where l.household_id = ?
     on conflict do nothing`,
    [keeps, goes],
  );
  await rowsIn(em, 'delete from child_link where household_id = ?', [goes]);
  // who does not want to be asked afterwards is not asked
  await rowsIn(
    em,
    `update household k set no_questions = k.no_questions or g.no_questions
     from household g where k.id = ? and g.id = ?`,
    [keeps, goes],
  );
  await rowsIn(
    em,
    `delete from child_link l using child c
     where c.id = l.child_id and c.household_id = ? and l.household_id = ?`,
    [keeps, keeps],
  );
  await rowsIn(
    em,
    `update household set linked_household_id = nullif(?::uuid, id) where linked_household_id = ?`,
    [keeps, goes],
  );
}

/** Everything that hangs on a child goes over before its row is deleted: a deletion would take it along. */
async function joinChild(em: EntityManager, goes: string, keeps: string): Promise<void> {
  await rowsIn(
    em,
    'update registration set child_id = ?, version = version + 1 where child_id = ?',
    [keeps, goes],
  );
  await rowsIn(
    em,
    `insert into child_link (child_id, household_id, created_at)
     select ?, l.household_id, l.created_at from child_link l where l.child_id = ?
     on conflict do nothing`,
    [keeps, goes],
  );
  await rowsIn(em, 'update pick_up_bar set child_id = ? where child_id = ?', [keeps, goes]);
  await moveStatistics(em, goes, keeps);
  await joinWishes(em, goes, keeps);
  await joinDraw(em, goes, keeps);
  await rowsIn(
    em,
    `update child k set swim_level = coalesce(k.swim_level, g.swim_level)
     from child g where k.id = ? and g.id = ?`,
    [keeps, goes],
  );
  await rowsIn(em, 'delete from child where id = ?', [goes]);
}
