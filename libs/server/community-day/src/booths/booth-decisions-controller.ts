import {
  boothByHand,
  boothDecision,
  boothVersion,
  deskBooth,
  deskRoutes,
  uuid,
  type BoothByHand,
  type BoothDecision,
  type BoothVersion,
  type DeskBooth,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChooseByHand } from './choose-by-hand';
import { DecideBooth } from './decide-booth';
import { LookAtBooth } from './look-at-booth';

/** What the office decides about one application. */
@ApiTags('Desk: community days')
@Controller()
export class BoothDecisionsController {
  constructor(
    private readonly decideBooth: DecideBooth,
    private readonly byHand: ChooseByHand,
    private readonly lookAt: LookAtBooth,
  ) {}

  @Needs('community:desk')
  @Answers(deskBooth)
  @HttpCode(200)
  @Post(deskRoutes.deskBoothDecision)
  decide(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: boothDecision }) decision: BoothDecision,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DeskBooth> {
    return this.decideBooth.decide(id, decision, staff);
  }

  @Needs('community:desk')
  @Answers(deskBooth)
  @HttpCode(200)
  @Post(deskRoutes.deskBoothByHand)
  choose(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: boothByHand }) choice: BoothByHand,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DeskBooth> {
    return this.byHand.choose(id, choice, staff);
  }

  @Needs('community:desk')
  @Answers(deskBooth)
  @HttpCode(200)
  @Post(deskRoutes.deskBoothLooked)
  looked(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: boothVersion }) looked: BoothVersion,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DeskBooth> {
    return this.lookAt.looked(id, looked, staff);
  }
}
