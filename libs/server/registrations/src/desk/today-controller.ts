import { routes, taskDone, today, uuid, type Today } from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { FinishTask } from './finish-task';
import { TodayQueries } from './today-queries';

@ApiTags('Desk: today')
@Controller()
export class TodayController {
  constructor(
    private readonly queries: TodayQueries,
    private readonly finishTask: FinishTask,
  ) {}

  @Needs('desk:registrations')
  @Answers(today)
  @Get(routes.today)
  read(): Promise<Today> {
    return this.queries.today();
  }

  @Needs('desk:registrations')
  @AnswersNothing()
  @HttpCode(204)
  @Post(routes.taskDone)
  async done(
    @Param('id', { schema: uuid }) taskId: string,
    @Body({ schema: taskDone }) { outcome }: z.infer<typeof taskDone>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.finishTask.finish(taskId, outcome, staff);
  }
}
