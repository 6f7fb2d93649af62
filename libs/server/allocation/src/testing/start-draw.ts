import type { DrawSealInput } from '@dabei/contracts';
import { startContext, type RunningContext } from '@dabei/server/testing';
import { WishAnswerQueries } from '../answers/wish-answer-queries';
import { DrawQueries } from '../draw-view/draw-queries';
import { DecideByHand } from '../hands/decide-by-hand';
import { CountDraw } from '../public/count-draw';
import { PublicDrawQueries } from '../public/public-draw-queries';
import { CancelRun } from '../runs/cancel-run';
import { ClaimRun } from '../runs/claim-run';
import { PrepareRun } from '../runs/prepare-run';
import { PublishRun } from '../runs/publish-run';
import { ResumeDraws } from '../runs/resume-draws';
import { RunDraw } from '../runs/run-draw';
import { RunQueries } from '../runs/run-queries';
import { RunStanding } from '../runs/run-standing';
import { RunTables } from '../runs/run-tables';
import { StartRun } from '../runs/start-run';
import { EnterNumber } from '../seal/enter-number';
import { SealDraw } from '../seal/seal-draw';
import { WishTown, type Campaign, type Family } from './a-wish-town';
import { staff } from './start-wishes';

export interface RunningDraw extends RunningContext {
  town: WishTown;
}

/** The draw without HTTP and without a queue, on a database of its own. */
export async function startDraw(): Promise<RunningDraw> {
  const running = await startContext({
    providers: [
      SealDraw,
      EnterNumber,
      DecideByHand,
      StartRun,
      CancelRun,
      ClaimRun,
      PrepareRun,
      PublishRun,
      RunDraw,
      ResumeDraws,
      RunQueries,
      RunTables,
      RunStanding,
      DrawQueries,
      WishAnswerQueries,
      CountDraw,
      PublicDrawQueries,
    ],
  });
  return { ...running, town: new WishTown(running.database) };
}

export interface SmallTown {
  campaign: Campaign;
  climbing: string;
  cooking: string;
  families: Family[];
}

/** Two events at different times, two places each, and so many children who want climbing first. */
export async function aSmallTown({ town }: RunningDraw, children = 4): Promise<SmallTown> {
  const campaign = await town.aCampaign({ phase: 'drawing' });
  const climbing = await town.anEvent(campaign, { title: 'Klettern', capacity: 2 });
  const cooking = await town.anEvent(campaign, { title: 'Kochen', capacity: 2, day: '2027-07-21' });
  const families: Family[] = [];
  for (let index = 0; index < children; index += 1) {
    const family = await town.aFamily();
    await town.aList(campaign, family, [climbing, cooking]);
    families.push(family);
  }
  return { campaign, climbing, cooking, families };
}

/** Sealed the day before the number, whatever the clock says. */
export async function seal(
  { app, database }: RunningDraw,
  { id, slug }: Campaign,
  notation: DrawSealInput['notation'] = 'other',
): Promise<void> {
  const input = { campaign: slug, source: 'Lotto am 15. Mai', notation };
  await app.get(SealDraw).seal({ ...input, drawnOn: '2099-01-01' }, staff);
  await database.rows("update draw set drawn_on = '2027-05-15' where campaign_id = ?", [id]);
}

export const enterNumber = (
  { app }: RunningDraw,
  { slug }: Campaign,
  number = '3 14 15',
  again = number,
): Promise<void> => app.get(EnterNumber).enter({ campaign: slug, number, again }, staff);

/** Asks for a run and solves it here. */
export async function solveRun(
  { app }: RunningDraw,
  { slug }: Campaign,
  changes: Parameters<StartRun['start']>[0]['changes'] = [],
  reason = 'Noch einmal',
): Promise<string> {
  const { runId } = await app
    .get(StartRun)
    .start({ campaign: slug, label: '', changes, reason, seconds: 30 }, staff);
  await app.get(RunDraw).run(runId);
  return runId;
}
