import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A run that could be confirmed, with what was decided about its campaign. */
export interface RunToConfirm {
  runId: string;
  campaignId: string;
  slug: string;
  phase: string;
  state: string;
  final: boolean;
  changes: number;
  confirmedRunId: string | null;
}

/** One wish of the run that became a place, or that waits for one. */
export interface WishToTurn {
  childId: string;
  householdId: string;
  eventId: string;
  lot: number;
  outcome: 'place' | 'waiting';
  byHand: boolean;
  channel: 'family' | 'office';
  guardianEmail: string | null;
  buttonText: string;
  termsVersion: string;
  submittedAt: Date;
  resident: boolean;
  reducedFeeUntil: string | null;
  /** Siblings of one household in one group of wishes; friends wait each for themselves. */
  groupId: string | null;
  together: 'only' | 'rather' | 'single';
}

/** With `lock`, whoever moves the draw on takes turns: confirmations, decisions by hand, new runs. */
export async function runToConfirm(
  em: EntityManager,
  runId: string,
  lock: boolean,
): Promise<RunToConfirm | null> {
  if (lock)
    await rowsIn(
      em,
      `select 1 from campaign where id = (select campaign_id from draw_run where id = ?) for update`,
      [runId],
    );
  const [row] = await rowsIn<RunToConfirm>(
    em,
    `select r.id as "runId", c.id as "campaignId", c.slug, c.phase, r.state, r.final,
       jsonb_array_length(r.changes) as changes, d.confirmed_run_id as "confirmedRunId"
     from draw_run r join campaign c on c.id = r.campaign_id join draw d on d.campaign_id = c.id
     where r.id = ?`,
    [runId],
  );
  return row ?? null;
}

/**
 * What the run says about every wish that became a place, or that lost only because the event was full: the rest
 * (a collision, an own limit, an event that does not run) would block the line. Withdrawn lists and erased
 * families are gone from it.
 */
export async function wishesToTurn(em: EntityManager, runId: string): Promise<WishToTurn[]> {
  const rows = await rowsIn<Omit<WishToTurn, 'submittedAt'> & { submittedAt: string }>(
    em,
    `select w.child_id as "childId", l.household_id as "householdId", w.event_id as "eventId", lot.lot,
       case when p.child_id is null then 'waiting' else 'place' end as outcome,
       exists (select 1 from draw_hand h where h.campaign_id = l.campaign_id and h.child_id = w.child_id
         and h.event_id = w.event_id and h.kind = 'force') as "byHand",
       case l.channel when 'family' then 'family' else 'office' end as channel,
       (select g.email from guardian g where g.household_id = h.id order by g.id limit 1) as "guardianEmail",
       coalesce(l.button_text, '') as "buttonText", coalesce(l.terms_version, '') as "termsVersion",
       to_json(l.submitted_at)#>>'{}' as "submittedAt", h.resident,
       h.reduced_fee_until::text as "reducedFeeUntil", m.wish_group_id as "groupId",
       coalesce(g.together, 'single') as together
     from wish_answer w
       join draw_run r on r.id = w.run_id
       join wish_list l on l.campaign_id = r.campaign_id and l.child_id = w.child_id and l.state = 'submitted'
       join household h on h.id = l.household_id and h.state = 'active'
       join lot on lot.campaign_id = r.campaign_id and lot.child_id = w.child_id
       left join draw_placement p on p.run_id = w.run_id and p.child_id = w.child_id and p.event_id = w.event_id
       left join wish_group_member m on m.wish_list_id = l.id
       left join wish_group g on g.id = m.wish_group_id
     where w.run_id = ? and (p.child_id is not null
       or w.reason in ('full', 'full-for-others', 'only-together-did-not-fit'))
     order by lot.lot, w.position`,
    [runId],
  );
  return rows.map((row) => ({ ...row, submittedAt: new Date(row.submittedAt) }));
}

/** How many answers of places the run holds, whether or not their families are still there. */
export async function placesOfRun(em: EntityManager, runId: string): Promise<number> {
  const [row] = await rowsIn<{ places: number }>(
    em,
    'select count(*)::int as places from draw_placement where run_id = ?',
    [runId],
  );
  return row?.places ?? 0;
}

/** A place of the run that could not be given any more is not told as one. */
export async function answerDroppedPlaces(em: EntityManager, runId: string): Promise<void> {
  await rowsIn(
    em,
    `update wish_answer a set reason = 'not-allowed' where a.run_id = ? and a.reason = 'placed'
       and not exists (select 1 from registration r where r.child_id = a.child_id
         and r.event_id = a.event_id and r.occupies)`,
    [runId],
  );
}
