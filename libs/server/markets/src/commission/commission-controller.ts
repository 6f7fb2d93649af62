import {
  circleCut,
  circleCutPreview,
  circleInput,
  circleSet,
  commissionRulesInput,
  deskCommission,
  deskNumberAct,
  intakePlanned,
  phoneNumberEntered,
  phoneNumberEntry,
  deskRoutes,
  numberTallyInput,
  tillInput,
  uuid,
  type CircleCut,
  type CircleCutPreview,
  type CircleInput,
  type CircleSet,
  type CommissionRulesInput,
  type DeskCommission,
  type DeskNumberAct,
  type IntakePlanned,
  type PhoneNumberEntered,
  type PhoneNumberEntry,
  type NumberTallyInput,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ActOnNumber } from './act-on-number';
import { CommissionQueries } from './commission-queries';
import { CutCircle } from './cut-circle';
import { EnterNumber } from './enter-number';
import { PlanIntake } from './plan-intake';
import { SetCircle } from './set-circle';
import { SetCommissionRules } from './set-commission-rules';
import { SetTill } from './set-till';
import { TallyNumber } from './tally-number';

@ApiTags('Desk: Kleiderbörse')
@Controller()
export class CommissionController {
  constructor(
    private readonly queries: CommissionQueries,
    private readonly setRules: SetCommissionRules,
    private readonly setCircle: SetCircle,
    private readonly cutCircle: CutCircle,
    private readonly enterNumber: EnterNumber,
    private readonly actOnNumber: ActOnNumber,
    private readonly planIntake: PlanIntake,
  ) {}

  @Needs('markets:desk')
  @Answers(deskCommission)
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskCommission)
  read(@Param('slug') slug: string): Promise<DeskCommission> {
    return this.queries.read(slug);
  }

  @Needs('markets:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Put(deskRoutes.deskCommissionRules)
  async rules(
    @Param('slug') slug: string,
    @Body({ schema: commissionRulesInput }) rules: CommissionRulesInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.setRules.set(slug, rules, staff);
  }

  @Needs('markets:desk')
  @Answers(circleSet)
  @HttpCode(200)
  @Post(deskRoutes.deskCommissionCircle)
  circle(
    @Param('slug') slug: string,
    @Body({ schema: circleInput }) input: CircleInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<CircleSet> {
    return this.setCircle.add(slug, input, staff);
  }

  @Needs('markets:desk')
  @Answers(circleCutPreview)
  @HttpCode(200)
  @Post(deskRoutes.deskCommissionCircleCutPreview)
  circleCutPreview(
    @Param('slug') slug: string,
    @Body({ schema: circleCut }) cut: CircleCut,
  ): Promise<CircleCutPreview> {
    return this.cutCircle.preview(slug, cut);
  }

  @Needs('markets:desk')
  @Answers(circleCutPreview)
  @HttpCode(200)
  @Post(deskRoutes.deskCommissionCircleCut)
  circleCut(
    @Param('slug') slug: string,
    @Body({ schema: circleCut }) cut: CircleCut,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<CircleCutPreview> {
    return this.cutCircle.cut(slug, cut, staff);
  }

  @Needs('markets:desk')
  @Answers(phoneNumberEntered)
  @Header('Cache-Control', 'no-store')
  @HttpCode(200)
  @Post(deskRoutes.deskNumbers)
  enter(
    @Param('slug') slug: string,
    @Body({ schema: phoneNumberEntry }) entry: PhoneNumberEntry,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<PhoneNumberEntered> {
    return this.enterNumber.enter(slug, entry, staff);
  }

  @Needs('markets:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskNumberAct)
  async act(
    @Param('slug') slug: string,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: deskNumberAct }) input: DeskNumberAct,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.actOnNumber.act(slug, id, input, staff);
  }

  @Needs('markets:desk')
  @Answers(intakePlanned)
  @HttpCode(200)
  @Post(deskRoutes.deskIntakePlan)
  intake(@Param('slug') slug: string, @CurrentStaff() staff: StaffCaller): Promise<IntakePlanned> {
    return this.planIntake.plan(slug, staff);
  }
}

/** Counting and printing at the tables. */
@ApiTags('Desk: Kleiderbörse')
@Controller()
export class TallyController {
  constructor(
    private readonly tallyNumber: TallyNumber,
    private readonly setTill: SetTill,
  ) {}

  @Needs('markets:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskNumberTally)
  async tally(
    @Param('slug') slug: string,
    @Body({ schema: numberTallyInput }) input: NumberTallyInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.tallyNumber.tally(slug, input, staff);
  }

  @Needs('markets:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Put(deskRoutes.deskTill)
  async till(
    @Param('slug') slug: string,
    @Body({ schema: tillInput }) { tillCents }: z.infer<typeof tillInput>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.setTill.set(slug, tillCents, staff);
  }
}
