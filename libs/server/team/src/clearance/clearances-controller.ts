import {
  clearanceAccount,
  clearanceInput,
  clearanceList,
  clearanceQuery,
  deskRoutes,
  type ClearanceInput,
  type ClearanceList,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ClearanceQueries } from './clearance-queries';
import { EraseClearance } from './erase-clearance';
import { RecordClearance } from './record-clearance';

@ApiTags('Desk: child protection')
@Controller()
export class ClearancesController {
  constructor(
    private readonly queries: ClearanceQueries,
    private readonly recordClearance: RecordClearance,
    private readonly eraseClearance: EraseClearance,
  ) {}

  @Needs('people:manage')
  @Answers(clearanceList)
  @Get(deskRoutes.deskClearances)
  list(
    @Query({ schema: clearanceQuery }) { q, due, page }: z.infer<typeof clearanceQuery>,
  ): Promise<ClearanceList> {
    return this.queries.list(q, due === 'true', page);
  }

  @Needs('people:manage')
  @AnswersNothing()
  @HttpCode(204)
  @Put(deskRoutes.deskClearance)
  record(
    @Param('account', { schema: clearanceAccount }) accountId: string,
    @Body({ schema: clearanceInput }) input: ClearanceInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.recordClearance.record(accountId, input, staff);
  }

  @Needs('people:manage')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskClearanceErase)
  erase(
    @Param('account', { schema: clearanceAccount }) accountId: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.eraseClearance.erase(accountId, staff);
  }
}
