import { history, historyQuery, deskRoutes, type History } from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HistoryQueries, type HistoryWanted } from './history-queries';

@ApiTags('Desk: history')
@Controller()
export class HistoryController {
  constructor(private readonly queries: HistoryQueries) {}

  @Needs('desk:history')
  @Answers(history)
  @Get(deskRoutes.deskHistory)
  read(
    @Query({ schema: historyQuery }) wanted: HistoryWanted,
    @CurrentStaff() { permissions }: StaffCaller,
  ): Promise<History> {
    return this.queries.read(wanted, permissions.includes('history:names'));
  }
}
