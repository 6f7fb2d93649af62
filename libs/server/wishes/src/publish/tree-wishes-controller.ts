import {
  deskWishFilter,
  deskRoutes,
  treeWish,
  treeWishPage,
  uuid,
  wishCorrected,
  wishCorrection,
  wishWithdrawal,
  type DeskWishFilter,
  type TreeWish,
  type TreeWishPage,
  type WishCorrected,
  type WishCorrection,
  type WishWithdrawal,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CorrectWish } from './correct-wish';
import { WishListQueries } from './wish-list-queries';
import { WishQueries } from './wish-queries';
import { WithdrawWish } from './withdraw-wish';

@ApiTags('Desk: wish tree')
@Controller()
export class TreeWishesController {
  constructor(
    private readonly list: WishListQueries,
    private readonly queries: WishQueries,
    private readonly correctWish: CorrectWish,
    private readonly withdrawWish: WithdrawWish,
  ) {}

  @Needs('wishes:desk')
  @Answers(treeWishPage)
  @Get(deskRoutes.deskTreeWishes)
  page(@Query({ schema: deskWishFilter }) filter: DeskWishFilter): Promise<TreeWishPage> {
    return this.list.page(filter);
  }

  @Needs('wishes:desk')
  @Answers(treeWish)
  @Get(deskRoutes.deskTreeWish)
  read(@Param('id', { schema: uuid }) id: string): Promise<TreeWish> {
    return this.queries.read(id);
  }

  /** Answers with the new number; the old one is void. */
  @Needs('wishes:desk')
  @Answers(wishCorrected)
  @HttpCode(200)
  @Post(deskRoutes.deskTreeWishCorrect)
  async correct(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: wishCorrection }) input: WishCorrection,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<WishCorrected> {
    return { number: await this.correctWish.correct(id, input, staff) };
  }

  @Needs('wishes:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskTreeWishWithdraw)
  withdraw(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: wishWithdrawal }) input: WishWithdrawal,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.withdrawWish.withdraw(id, input, staff);
  }
}
