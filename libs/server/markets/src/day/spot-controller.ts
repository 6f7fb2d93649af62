import {
  dayDeposits,
  depositAct,
  depositDone,
  depositUndo,
  depositUndone,
  deskRoutes,
  spotGift,
  spotGiven,
  spotOrder,
  spotPreview,
  spotUndo,
  spotUndone,
  uuid,
  type DayDeposits,
  type DepositAct,
  type DepositDone,
  type DepositUndo,
  type DepositUndone,
  type SpotGift,
  type SpotGiven,
  type SpotOrder,
  type SpotPreview,
  type SpotUndo,
  type SpotUndone,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Deposits } from './deposits';
import { GiveOnTheSpot } from './give-on-the-spot';
import { UndoDeposit } from './undo-deposit';
import { UndoOnTheSpot } from './undo-on-the-spot';

/** Cash on the square: the second round, and deposits afterwards. */
@ApiTags('Desk: market day')
@Controller()
export class SpotController {
  constructor(
    private readonly giveOnTheSpot: GiveOnTheSpot,
    private readonly undoOnTheSpot: UndoOnTheSpot,
    private readonly deposits: Deposits,
    private readonly undoDeposits: UndoDeposit,
  ) {}

  @Needs('markets:day')
  @Answers(spotPreview)
  @HttpCode(200)
  @Post(deskRoutes.deskMarketSpotPreview)
  preview(
    @Param('slug') slug: string,
    @Body({ schema: spotOrder }) order: SpotOrder,
  ): Promise<SpotPreview> {
    return this.giveOnTheSpot.preview(slug, order);
  }

  @Needs('markets:day')
  @Answers(spotGiven)
  @HttpCode(200)
  @Post(deskRoutes.deskMarketSpot)
  give(
    @Param('slug') slug: string,
    @Body({ schema: spotGift }) gift: SpotGift,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<SpotGiven> {
    return this.giveOnTheSpot.give(slug, gift, staff);
  }

  @Needs('markets:day')
  @Answers(spotUndone)
  @HttpCode(200)
  @Post(deskRoutes.deskBookingSpotUndo)
  undo(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: spotUndo }) input: SpotUndo,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<SpotUndone> {
    return this.undoOnTheSpot.undo(id, input, staff);
  }

  @Needs('markets:day')
  @Answers(dayDeposits)
  @Get(deskRoutes.deskMarketDeposits)
  @Header('Cache-Control', 'no-store')
  held(@Param('slug') slug: string): Promise<DayDeposits> {
    return this.deposits.read(slug);
  }

  @Needs('markets:day')
  @Answers(depositDone)
  @HttpCode(200)
  @Post(deskRoutes.deskBookingDeposit)
  settle(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: depositAct }) input: DepositAct,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DepositDone> {
    return this.deposits.settle(id, input, staff);
  }

  @Needs('markets:day')
  @Answers(depositUndone)
  @HttpCode(200)
  @Post(deskRoutes.deskBookingDepositUndo)
  undoDeposit(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: depositUndo }) input: DepositUndo,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DepositUndone> {
    return this.undoDeposits.undo(id, input, staff);
  }
}
