import {
  bodyEntry,
  bodyOverview,
  bodyWish,
  bodyWishMoved,
  newBodyEntry,
  routes,
  uuid,
  type BodyEntry,
  type BodyOverview,
  type BodyWish,
  type BodyWishMoved,
  type NewBodyEntry,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BodyQueries } from './body-queries';
import { ChangeWish } from './change-wish';
import { EnterWish } from './enter-wish';
import { SubmitWish } from './submit-wish';
import { WithdrawWish } from './withdraw-wish';

const id = { schema: uuid };

/** Entitling bodies enter the wishes of their own children. */
@ApiTags('Wish tree: bodies')
@Controller()
export class BodiesController {
  constructor(
    private readonly queries: BodyQueries,
    private readonly enterWish: EnterWish,
    private readonly changeWish: ChangeWish,
    private readonly submitWish: SubmitWish,
    private readonly withdrawWish: WithdrawWish,
  ) {}

  @Needs('wishes:own')
  @Answers(bodyOverview)
  @Header('Cache-Control', 'no-store')
  @Get(routes.bodies)
  overview(@CurrentStaff() staff: StaffCaller): Promise<BodyOverview> {
    return this.queries.overview(staff);
  }

  @Needs('wishes:own')
  @Answers(bodyWishMoved)
  @HttpCode(200)
  @Post(routes.bodyWishes)
  enter(
    @Body({ schema: newBodyEntry }) input: NewBodyEntry,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<BodyWishMoved> {
    return this.enterWish.enter(input, staff);
  }

  @Needs('wishes:own')
  @Answers(bodyWish)
  @Header('Cache-Control', 'no-store')
  @Get(routes.bodyWish)
  one(@Param('id', id) wishId: string, @CurrentStaff() staff: StaffCaller): Promise<BodyWish> {
    return this.queries.one(wishId, staff);
  }

  @Needs('wishes:own')
  @Answers(bodyWishMoved)
  @Put(routes.bodyWish)
  change(
    @Param('id', id) wishId: string,
    @Body({ schema: bodyEntry }) input: BodyEntry,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<BodyWishMoved> {
    return this.changeWish.change(wishId, input, staff);
  }

  @Needs('wishes:own')
  @Answers(bodyWishMoved)
  @HttpCode(200)
  @Post(routes.bodyWishSubmit)
  submit(
    @Param('id', id) wishId: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<BodyWishMoved> {
    return this.submitWish.submit(wishId, staff);
  }

  @Needs('wishes:own')
  @Answers(bodyWishMoved)
  @HttpCode(200)
  @Post(routes.bodyWishWithdraw)
  withdraw(
    @Param('id', id) wishId: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<BodyWishMoved> {
    return this.withdrawWish.withdraw(wishId, staff);
  }
}
