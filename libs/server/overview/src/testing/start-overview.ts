import { startContext, type RunningContext } from '@dabei/server/testing';
import { HistoryQueries } from '../history/history-queries';
import { DeskSearch } from '../search/desk-search';
import { TodayQueries } from '../today/today-queries';
import { OverviewTown } from './overview-town';

export interface RunningOverview extends RunningContext {
  town: OverviewTown;
  today: TodayQueries;
  search: DeskSearch;
  history: HistoryQueries;
}

/** The desk's overview on a database of its own, without HTTP. */
export async function startOverview(): Promise<RunningOverview> {
  const running = await startContext({ providers: [TodayQueries, DeskSearch, HistoryQueries] });
  const { app, database } = running;
  return {
    ...running,
    town: new OverviewTown(database),
    today: app.get(TodayQueries),
    search: app.get(DeskSearch),
    history: app.get(HistoryQueries),
  };
}
