import {
  drawConfirmInput,
  drawConsequence,
  deskRoutes,
  uuid,
  type DrawConfirmInput,
  type DrawConsequence,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ConfirmDraw } from './confirm-draw';

@ApiTags('Desk: draw')
@Controller()
export class DrawController {
  constructor(private readonly confirmDraw: ConfirmDraw) {}

  @Needs('desk:campaign')
  @Answers(drawConsequence)
  @Get(deskRoutes.deskDrawConsequence)
  consequence(@Param('runId', { schema: uuid }) runId: string): Promise<DrawConsequence> {
    return this.confirmDraw.preview(runId);
  }

  @Needs('desk:campaign')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskDrawConfirm)
  async confirm(
    @Param('runId', { schema: uuid }) runId: string,
    @Body({ schema: drawConfirmInput }) expected: DrawConfirmInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.confirmDraw.confirm(runId, expected, staff);
  }
}
