import type { DrawProgress, DrawTier } from '@dabei/contracts';
import type { DrawResult, TierResult } from '@dabei/domain';
import { Clock, Database } from '@dabei/server/platform';
import { Injectable, Logger } from '@nestjs/common';
import { campaignWithId } from '../facts/wish-campaign';
import { DrawIsImpossible, solveDraw } from '../solve/solve-draw';
import { answersOfRun } from './answers-of-run';
import { ClaimRun } from './claim-run';
import { eventRows } from './event-rows';
import { PrepareRun, type PreparedRun } from './prepare-run';
import { PublishRun } from './publish-run';
import { storeResult } from './store-result';
import { storedRun, type StoredRun } from './stored-run';
import { summarise } from './summarise';

/** The row learns no more often than this how far the solver is. */
const TELL_EVERY_MS = 500;

/**
 * Solves one run after the other, in a thread of its own, so that mails and waiting lists go on. A worker killed in
 * the middle leaves nothing behind: the run begins anew with the next claim.
 */
@Injectable()
export class RunDraw {
  private busy = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimRun,
    private readonly prepare: PrepareRun,
    private readonly publish: PublishRun,
  ) {}

  /** One at a time in this process; what was asked for meanwhile is taken afterwards. */
  async run(runId: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      for (let next: string | undefined = runId; next !== undefined;) {
        if (await this.claims.take(next)) await this.solve(next);
        [next] = (await this.claims.left()).map(({ id }) => id).filter((id) => id !== next);
      }
    } finally {
      this.busy = false;
    }
  }

  private async solve(runId: string): Promise<void> {
    try {
      const now = await this.clock.now();
      const read = await this.database.transact(async (em) => {
        const run = await storedRun(em, runId);
        return run && { run, prepared: await this.prepare.prepare(em, run, now) };
      });
      if (read === null) return;
      await this.draw(read.run, read.prepared);
    } catch (error) {
      const impossible = error instanceof DrawIsImpossible;
      await this.claims.fail(runId, impossible ? 'hands-contradict' : 'solver-failed');
      if (impossible) return;
      new Logger('draw').error(
        { run: runId, kind: (error as Error).name },
        'a run of the draw failed',
      );
    }
  }

  private async draw(run: StoredRun, prepared: PreparedRun): Promise<void> {
    const given = new AbortController();
    const heard = this.tellRow(run.id, given);
    const alive = setInterval(() => void heard.now(), 5000);
    try {
      const { result } = await solveDraw(
        prepared.instance,
        { seconds: run.seconds },
        heard.progress,
        given.signal,
      );
      if (result.stopped !== 'cancelled') await this.keep(run, prepared, result, given.signal);
    } finally {
      clearInterval(alive);
    }
  }

  /** Writes where the solver is, at most twice a second, and stops it when nobody waits for the run any more. */
  private tellRow(runId: string, given: AbortController) {
    let last: DrawProgress = { stage: 'places', bound: null, best: null, seconds: 0 };
    let told = 0;
    const now = async (): Promise<void> => {
      told = Date.now();
      if (!(await this.claims.hold(runId, last))) given.abort();
    };
    return {
      now,
      progress: (progress: DrawProgress): void => {
        last = progress;
        if (Date.now() - told >= TELL_EVERY_MS) void now();
      },
    };
  }

  private async keep(
    run: StoredRun,
    prepared: PreparedRun,
    result: DrawResult,
    signal: AbortSignal,
  ): Promise<void> {
    const publicFile = await this.publish.fileOf(run, prepared, result, signal);
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const { policy } = await campaignWithId(em, run.campaignId);
      const { answers, emptyHands } = answersOfRun(prepared, result, policy.maxEventsPerChild);
      await storeResult(
        em,
        run.id,
        {
          fallback: result.from === 'draft' || result.stopped === 'time',
          summary: summarise(prepared, result.placements),
          tiers: result.tiers.map(tierView),
          events: eventRows(prepared.instance, result, prepared.events),
          placements: placedIds(prepared, result),
          answers,
          emptyHands,
          publicFile,
        },
        now,
      );
    });
  }
}

/** A what-if's second date is no event yet and gives nobody a place that could be confirmed. */
function placedIds(
  { lists, events }: PreparedRun,
  { placements }: DrawResult,
): { childId: string; eventId: string }[] {
  return placements.flatMap(({ child, event }) => {
    const childId = lists.get(child)?.childId;
    const eventId = events.get(event)?.id;
    return childId === undefined || eventId === undefined ? [] : [{ childId, eventId }];
  });
}

const tierView = ({ tier, value, bound, atMostAway, certified }: TierResult): DrawTier => ({
  tier,
  value,
  bound,
  away: atMostAway,
  certified: certified === bound,
});
