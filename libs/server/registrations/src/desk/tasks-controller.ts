import { deskRoutes, taskDone, uuid } from '@dabei/contracts';
import { AnswersNothing, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { FinishTask } from './finish-task';

@ApiTags('Desk: today')
@Controller()
export class TasksController {
  constructor(private readonly finishTask: FinishTask) {}

  @Needs('desk:registrations')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.taskDone)
  async done(
    @Param('id', { schema: uuid }) taskId: string,
    @Body({ schema: taskDone }) { outcome }: z.infer<typeof taskDone>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.finishTask.finish(taskId, outcome, staff);
  }
}
