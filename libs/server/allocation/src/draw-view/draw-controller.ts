import {
  drawComparison,
  drawCompareQuery,
  drawHandInput,
  drawNumberInput,
  drawPageQuery,
  drawRunChildren,
  drawRunDetail,
  drawRunInput,
  drawRunStarted,
  drawRunTables,
  drawSealInput,
  drawView,
  deskRoutes,
  uuid,
  type DrawComparison,
  type DrawHandInput,
  type DrawNumberInput,
  type DrawRunChildren,
  type DrawRunDetail,
  type DrawRunInput,
  type DrawRunTables,
  type DrawSealInput,
  type DrawView,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { DecideByHand } from '../hands/decide-by-hand';
import { CancelRun } from '../runs/cancel-run';
import { RunQueries } from '../runs/run-queries';
import { RunTables } from '../runs/run-tables';
import { StartRun } from '../runs/start-run';
import { EnterNumber } from '../seal/enter-number';
import { SealDraw } from '../seal/seal-draw';
import { DrawQueries } from './draw-queries';

const runId = { schema: uuid };
const optionalSlug = z.string().max(200).optional();

@ApiTags('Desk: draw')
@Controller()
export class DrawController {
  constructor(
    private readonly queries: DrawQueries,
    private readonly runs: RunQueries,
    private readonly tables: RunTables,
    private readonly sealDraw: SealDraw,
    private readonly enterNumber: EnterNumber,
    private readonly startRun: StartRun,
    private readonly cancelRun: CancelRun,
    private readonly byHand: DecideByHand,
  ) {}

  @Needs('desk:campaign')
  @ApiQuery({ name: 'campaign', required: false })
  @Answers(drawView)
  @Get(deskRoutes.deskDraw)
  view(@Query('campaign', { schema: optionalSlug }) campaign?: string): Promise<DrawView> {
    return this.queries.view(campaign);
  }

  @Needs('desk:campaign')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskDrawSeal)
  async seal(
    @Body({ schema: drawSealInput }) body: DrawSealInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.sealDraw.seal(body, staff);
  }

  @Needs('desk:campaign')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskDrawNumber)
  async number(
    @Body({ schema: drawNumberInput }) body: DrawNumberInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.enterNumber.enter(body, staff);
  }

  @Needs('desk:campaign')
  @Answers(drawRunStarted)
  @HttpCode(200)
  @Post(deskRoutes.deskDrawRuns)
  start(
    @Body({ schema: drawRunInput }) body: DrawRunInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<{ runId: string }> {
    return this.startRun.start(body, staff);
  }

  @Needs('desk:campaign')
  @Answers(drawComparison)
  @Get(deskRoutes.deskDrawCompare)
  compare(
    @Query({ schema: drawCompareQuery }) { left, right }: z.infer<typeof drawCompareQuery>,
  ): Promise<DrawComparison> {
    return this.runs.compare(left, right);
  }

  @Needs('desk:campaign')
  @Answers(drawRunDetail)
  @Get(deskRoutes.deskDrawRun)
  run(@Param('runId', runId) id: string): Promise<DrawRunDetail> {
    return this.runs.detail(id);
  }

  @Needs('desk:campaign')
  @Answers(drawRunChildren)
  @Get(deskRoutes.deskDrawRunChildren)
  children(
    @Param('runId', runId) id: string,
    @Query({ schema: drawPageQuery }) query: z.infer<typeof drawPageQuery>,
  ): Promise<DrawRunChildren> {
    return this.runs.children(id, query);
  }

  /** Who would get what by age, way and district; rounded, and nothing below ten. */
  @Needs('desk:campaign')
  @Answers(drawRunTables)
  @Get(deskRoutes.deskDrawRunTables)
  runTables(@Param('runId', runId) id: string): Promise<DrawRunTables> {
    return this.tables.of(id);
  }

  @Needs('desk:campaign')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskDrawRunCancel)
  async cancel(@Param('runId', runId) id: string): Promise<void> {
    await this.cancelRun.cancel(id);
  }

  @Needs('desk:campaign')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskDrawHands)
  async decide(
    @Body({ schema: drawHandInput }) body: DrawHandInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.byHand.decide(body, staff);
  }

  @Needs('desk:campaign')
  @AnswersNothing()
  @HttpCode(204)
  @Delete(deskRoutes.deskDrawHand)
  async takeBack(
    @Param('handId', runId) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.byHand.takeBack(id, staff);
  }
}
