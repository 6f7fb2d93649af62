import {
  bodyNumbers,
  bodyNumbersInput,
  bodyNumbersSet,
  leanBatchesMade,
  leanBodies,
  leanBodyCorrected,
  leanBodyCorrection,
  leanBodyInput,
  leanBodySet,
  deskRoutes,
  routes,
  treeQuery,
  uuid,
  type BodyNumbers,
  type BodyNumbersInput,
  type BodyNumbersSet,
  type LeanBatchesMade,
  type LeanBodies,
  type LeanBodyCorrected,
  type LeanBodyCorrection,
  type LeanBodyInput,
  type LeanBodySet,
  type TreeQuery,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BatchBodies } from './batch-bodies';
import { CorrectLeanBody } from './correct-lean-body';
import { LeanQueries } from './lean-queries';
import { SetLeanBody } from './set-lean-body';
import { TypeOwnNumbers } from './type-own-numbers';

const id = { schema: uuid };

/** Whose the hand-written cards are: written by desk and bodies, read by the body itself. */
@ApiTags('Wish tree: bodies')
@Controller()
export class LeanController {
  constructor(
    private readonly queries: LeanQueries,
    private readonly setBody: SetLeanBody,
    private readonly correctBody: CorrectLeanBody,
    private readonly batchBodies: BatchBodies,
    private readonly typeOwn: TypeOwnNumbers,
  ) {}

  @Needs('wishes:desk')
  @Answers(leanBodies)
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskLeanBodies)
  forDesk(@Query({ schema: treeQuery }) { campaign }: TreeQuery): Promise<LeanBodies> {
    return this.queries.forDesk(campaign);
  }

  @Needs('wishes:desk')
  @Answers(leanBodySet)
  @HttpCode(200)
  @Post(deskRoutes.deskLeanBodies)
  set(@Body({ schema: leanBodyInput }) input: LeanBodyInput): Promise<LeanBodySet> {
    return this.setBody.set(input);
  }

  @Needs('vault:join')
  @Answers(leanBodyCorrected)
  @HttpCode(200)
  @Post(deskRoutes.vaultCorrection)
  correct(
    @Body({ schema: leanBodyCorrection }) input: LeanBodyCorrection,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<LeanBodyCorrected> {
    return this.correctBody.correct(input, staff);
  }

  /** Codes for bodies that fetch all their hand-written gifts at once. */
  @Needs('wishes:desk')
  @Answers(leanBatchesMade)
  @HttpCode(200)
  @Post(deskRoutes.deskLeanBatches)
  batch(
    @Body({ schema: treeQuery }) { campaign }: TreeQuery,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<LeanBatchesMade> {
    return this.batchBodies.make(campaign, staff);
  }

  @Needs('wishes:own')
  @Answers(bodyNumbers)
  @Header('Cache-Control', 'no-store')
  @Get(routes.bodyNumbers)
  own(@Param('id', id) bodyId: string, @CurrentStaff() staff: StaffCaller): Promise<BodyNumbers> {
    return this.queries.ofBody(bodyId, staff);
  }

  @Needs('wishes:own')
  @Answers(bodyNumbersSet)
  @HttpCode(200)
  @Post(routes.bodyNumbers)
  type(
    @Param('id', id) bodyId: string,
    @Body({ schema: bodyNumbersInput }) input: BodyNumbersInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<BodyNumbersSet> {
    return this.typeOwn.type(bodyId, input, staff);
  }
}
