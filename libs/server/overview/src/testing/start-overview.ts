import { Clock, Database, PlatformModule, chooseQueueBackend } from '@dabei/server/platform';
import { createTestDatabase, testConfig } from '@dabei/server/testing';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { HistoryQueries } from '../history/history-queries';
import { DeskSearch } from '../search/desk-search';
import { TodayQueries } from '../today/today-queries';
import { OverviewTown } from './overview-town';

export interface RunningOverview {
  database: Database;
  town: OverviewTown;
  today: TodayQueries;
  search: DeskSearch;
  history: HistoryQueries;
  at: (instant: string) => Promise<void>;
  stop: () => Promise<void>;
}

/** The desk's overview on a database of its own, without HTTP. */
export async function startOverview(): Promise<RunningOverview> {
  const test = await createTestDatabase();
  const config = testConfig(test.url);
  chooseQueueBackend(config);
  @Module({
    imports: [PlatformModule.forRoot(config)],
    providers: [TodayQueries, DeskSearch, HistoryQueries],
  })
  class Overview {}
  const app = await NestFactory.createApplicationContext(Overview, { logger: false });
  const database = app.get(Database);
  return {
    database,
    town: new OverviewTown(database),
    today: app.get(TodayQueries),
    search: app.get(DeskSearch),
    history: app.get(HistoryQueries),
    at: (instant) => app.get(Clock).move(new Date(instant)),
    stop: async () => {
      await app.close();
      await test.drop();
    },
  };
}
