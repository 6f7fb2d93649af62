import {
  deskRoutes,
  stage,
  stageActChange,
  stageActInput,
  stageFrom,
  stageMove,
  stageMoved,
  uuid,
  type StageActChange,
  type StageActInput,
  type StageFrom,
  type StageMove,
  type StageMoved,
  type StageView,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { KeepActs } from './keep-acts';
import { OrderStage } from './order-stage';
import { StageQueries } from './stage-queries';

/** The stage of a community day at the desk; every change answers it as a whole. */
@ApiTags('Desk: community days')
@Needs('community:desk')
@Controller()
export class StageController {
  constructor(
    private readonly queries: StageQueries,
    private readonly acts: KeepActs,
    private readonly order: OrderStage,
  ) {}

  @Answers(stage)
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskStage)
  read(@Param('slug') slug: string): Promise<StageView> {
    return this.queries.read(slug);
  }

  @HttpCode(200)
  @Answers(stage)
  @Post(deskRoutes.deskStage)
  enter(
    @Param('slug') slug: string,
    @Body({ schema: stageActInput }) input: StageActInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StageView> {
    return this.acts.enter(slug, input, staff);
  }

  @Answers(stage)
  @Put(deskRoutes.deskStageAct)
  change(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: stageActChange }) input: StageActChange,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StageView> {
    return this.acts.change(id, input, staff);
  }

  @Answers(stage)
  @Delete(deskRoutes.deskStageAct)
  remove(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StageView> {
    return this.acts.remove(id, staff);
  }

  @HttpCode(200)
  @Answers(stageMoved)
  @Post(deskRoutes.deskStageActMove)
  move(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: stageMove }) input: StageMove,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StageMoved> {
    return this.order.move(id, input, staff);
  }

  @HttpCode(200)
  @Answers(stage)
  @Post(deskRoutes.deskStageFrom)
  begin(
    @Param('slug') slug: string,
    @Body({ schema: stageFrom }) input: StageFrom,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StageView> {
    return this.order.begin(slug, input, staff);
  }
}
