import {
  boothPlaced,
  boothPlacing,
  boothPlan,
  boothPlanSave,
  boothSetUp,
  boothsProposed,
  deskRoutes,
  uuid,
  type BoothPlaced,
  type BoothPlacing,
  type BoothPlanSave,
  type BoothPlanView,
  type BoothSetUpView,
  type BoothsProposed,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GiveSetUpTimes } from './give-set-up-times';
import { PlaceBooth } from './place-booth';
import { ProposeBoothPlaces } from './propose-places';
import { SaveBoothPlan } from './save-plan';
import { SquareQueries } from './square-queries';

/** The square of a community day: its plan, who stands where, and when they drive in. */
@ApiTags('Desk: community days')
@Needs('community:desk')
@Controller()
export class SquareController {
  constructor(
    private readonly queries: SquareQueries,
    private readonly savePlan: SaveBoothPlan,
    private readonly placeBooth: PlaceBooth,
    private readonly proposePlaces: ProposeBoothPlaces,
    private readonly giveSetUpTimes: GiveSetUpTimes,
  ) {}

  @Answers(boothPlan)
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskBoothPlan)
  plan(@Param('slug') slug: string): Promise<BoothPlanView> {
    return this.queries.plan(slug);
  }

  @Answers(boothPlan)
  @Put(deskRoutes.deskBoothPlan)
  save(
    @Param('slug') slug: string,
    @Body({ schema: boothPlanSave }) drawn: BoothPlanSave,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<BoothPlanView> {
    return this.savePlan.save(slug, drawn, staff);
  }

  @HttpCode(200)
  @Answers(boothPlaced)
  @Post(deskRoutes.deskBoothPlacing)
  place(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: boothPlacing }) input: BoothPlacing,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<BoothPlaced> {
    return this.placeBooth.place(id, input, staff);
  }

  @HttpCode(200)
  @Answers(boothsProposed)
  @Post(deskRoutes.deskBoothsPropose)
  propose(
    @Param('slug') slug: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<BoothsProposed> {
    return this.proposePlaces.propose(slug, staff);
  }

  @Answers(boothSetUp)
  @Get(deskRoutes.deskBoothSetUp)
  setUp(@Param('slug') slug: string): Promise<BoothSetUpView> {
    return this.queries.setUp(slug);
  }

  @HttpCode(200)
  @Answers(boothSetUp)
  @Post(deskRoutes.deskBoothSetUp)
  giveTimes(
    @Param('slug') slug: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<BoothSetUpView> {
    return this.giveSetUpTimes.give(slug, staff);
  }
}
