import { deskRoutes, tallyInput, uuid } from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CountVisitors } from './count-visitors';
import type { TallyDay } from './tally-day';
import { TallyQueries } from './tally-queries';

@ApiTags('Desk: programme')
@Controller()
export class TallyController {
  constructor(
    private readonly tally: TallyQueries,
    private readonly countVisitors: CountVisitors,
  ) {}

  @Needs('desk:read')
  @Answers(z.array(tallyInput))
  @Get(deskRoutes.deskTally)
  days(@Param('id', { schema: uuid }) eventId: string): Promise<TallyDay[]> {
    return this.tally.days(eventId);
  }

  @Needs('desk:programme')
  @AnswersNothing()
  @HttpCode(204)
  @Put(deskRoutes.deskTally)
  async count(
    @Param('id', { schema: uuid }) eventId: string,
    @Body({ schema: tallyInput }) body: TallyDay,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.countVisitors.count(eventId, body, staff);
  }
}
