import { startContext, type RunningContext } from '@dabei/server/testing';
import { FiguresModule } from '../figures-module';
import { CountedTown } from './counted-town';

export interface RunningFigures extends RunningContext {
  town: CountedTown;
}

/** Figures on a database of their own, without HTTP. */
export async function startFigures(): Promise<RunningFigures> {
  const running = await startContext({ imports: [FiguresModule] });
  return { ...running, town: new CountedTown(running.database) };
}
