import type { DrawRunEvent, DrawSummary, DrawTier } from '@dabei/contracts';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { EmptyHand, WishAnswerRow } from './answers-of-run';

export interface RunResult {
  fallback: boolean;
  summary: DrawSummary;
  tiers: DrawTier[];
  events: DrawRunEvent[];
  placements: { childId: string; eventId: string }[];
  answers: WishAnswerRow[];
  emptyHands: EmptyHand[];
  publicFile: object | null;
}

/**
 * Writes a finished run, whole or not at all. Returns false when nobody waits for it any more: it was cancelled, or
 * another worker took it over.
 */
export async function storeResult(
  em: EntityManager,
  runId: string,
  result: RunResult,
  now: Date,
): Promise<boolean> {
  const done = await rowsIn(
    em,
    `update draw_run set state = 'done', finished_at = ?, claimed_until = null, fallback = ?,
       summary = ?::jsonb, tiers = ?::jsonb, events = ?::jsonb, public_file = ?::jsonb
     where id = ? and state = 'solving' returning 1`,
    [
      now,
      result.fallback,
      JSON.stringify(result.summary),
      JSON.stringify(result.tiers),
      JSON.stringify(result.events),
      result.publicFile === null ? null : JSON.stringify(result.publicFile),
      runId,
    ],
  );
  if (done.length === 0) return false;
  await rowsIn(
    em,
    `insert into draw_placement (run_id, child_id, event_id)
     select ?, p."childId", p."eventId" from json_to_recordset(?::json) as p ("childId" uuid, "eventId" uuid)
       join child on child.id = p."childId" join event on event.id = p."eventId"`,
    [runId, JSON.stringify(result.placements)],
  );
  await rowsIn(
    em,
    `insert into wish_answer (run_id, child_id, event_id, position, reason, last_lot, other_event_id)
     select ?, a."childId", a."eventId", a.position, a.reason, a."lastLot", a."otherEventId"
     from json_to_recordset(?::json) as a ("childId" uuid, "eventId" uuid, position int, reason text,
         "lastLot" int, "otherEventId" uuid)
       join child on child.id = a."childId" join event on event.id = a."eventId"`,
    [runId, JSON.stringify(result.answers)],
  );
  await rowsIn(
    em,
    `insert into draw_empty_hand (run_id, child_id, cause)
     select ?, h."childId", h.cause from json_to_recordset(?::json) as h ("childId" uuid, cause text)
       join child on child.id = h."childId"`,
    [runId, JSON.stringify(result.emptyHands)],
  );
  return true;
}
