import { Module } from '@nestjs/common';
import { HistoryController } from './history/history-controller';
import { HistoryQueries } from './history/history-queries';
import { DeskSearch } from './search/desk-search';
import { SearchController } from './search/search-controller';
import { TodayController } from './today/today-controller';
import { TodayQueries } from './today/today-queries';

/** What needs the desk today, search, history. */
@Module({
  controllers: [TodayController, SearchController, HistoryController],
  providers: [TodayQueries, DeskSearch, HistoryQueries],
})
export class OverviewModule {}
