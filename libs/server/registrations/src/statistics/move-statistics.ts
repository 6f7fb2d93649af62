import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Two entries of one child become one: the later answer is the better one, what it leaves open stays. */
export async function moveStatistics(
  em: EntityManager,
  goes: string,
  keeps: string,
): Promise<void> {
  await rowsIn(
    em,
    `insert into statistics_answer as s (campaign_id, child_id, sex, district, first_time, answered_at)
     select campaign_id, ?, sex, district, first_time, answered_at from statistics_answer where child_id = ?
     on conflict (campaign_id, child_id) do update set
       sex = case when excluded.answered_at > s.answered_at
         then coalesce(excluded.sex, s.sex) else coalesce(s.sex, excluded.sex) end,
       district = case when excluded.answered_at > s.answered_at
         then coalesce(excluded.district, s.district) else coalesce(s.district, excluded.district) end,
       first_time = case when excluded.answered_at > s.answered_at
         then coalesce(excluded.first_time, s.first_time) else coalesce(s.first_time, excluded.first_time) end,
       answered_at = greatest(s.answered_at, excluded.answered_at)`,
    [keeps, goes],
  );
}
