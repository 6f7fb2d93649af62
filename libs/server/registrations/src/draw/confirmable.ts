import { localDateOf, runThatCounts } from '@dabei/domain';
import { DomainError, outdatedRuns, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { RunToConfirm } from './draw-rows';

const refuse = (reason: string) => new DomainError('conflict', { reason });

/** What no later look at places and lists can change. */
export function refuseUnconfirmable(run: RunToConfirm): void {
  if (run.confirmedRunId !== null) throw refuse('already-drawn');
  if (run.phase !== 'drawing') throw refuse('not-in-this-phase');
  if (run.state !== 'done') throw refuse('run-not-done');
  if (!run.final || run.changes > 0) throw refuse('run-is-a-rehearsal');
}

/**
 * Nobody chooses among results: only the one final run that counts can be confirmed, of what is there now, and none
 * while another is being solved. To be asked under the locks of the confirmation.
 */
export async function refuseAnotherRun(
  em: EntityManager,
  { runId, campaignId }: RunToConfirm,
  { now, zone }: { now: Date; zone: string },
): Promise<void> {
  const rows = await rowsIn<{ id: string; state: string; fallback: boolean }>(
    em,
    `select id, state, fallback from draw_run
     where campaign_id = ? and final and changes = '[]' and state in ('queued', 'solving', 'done')
     order by made_at desc, id desc`,
    [campaignId],
  );
  if (rows.some(({ state }) => state !== 'done')) throw refuse('newer-run-exists');
  const outdated = await outdatedRuns(em, campaignId, localDateOf(now, zone));
  const counts = runThatCounts(rows.map((row) => ({ ...row, outdated: outdated.has(row.id) })));
  if (counts === runId) return;
  const isNewest = rows[0]?.id === runId;
  throw refuse(counts === null && isNewest ? 'run-outdated' : 'newer-run-exists');
}
