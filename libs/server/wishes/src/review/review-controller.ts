import {
  reviewQueue,
  deskRoutes,
  treeQuery,
  uuid,
  wishApproval,
  wishReturn,
  wishesApproval,
  wishesApproved,
  type ReviewQueue,
  type TreeQuery,
  type WishApproval,
  type WishReturn,
  type WishesApproval,
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
import { ApproveWishes } from './approve-wishes';
import { ReturnWish } from './return-wish';
import { ReviewQueries } from './review-queries';

@ApiTags('Desk: wish tree')
@Controller()
export class ReviewController {
  constructor(
    private readonly queries: ReviewQueries,
    private readonly approveWishes: ApproveWishes,
    private readonly returnWish: ReturnWish,
  ) {}

  @Needs('wishes:desk')
  @Answers(reviewQueue)
  @Get(deskRoutes.deskTreeReview)
  queue(@Query({ schema: treeQuery }) { campaign }: TreeQuery): Promise<ReviewQueue> {
    return this.queries.queue(campaign);
  }

  /** `reason` is needed where something speaks against the wish. */
  @Needs('wishes:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskTreeWishApprove)
  approve(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: wishApproval }) input: WishApproval,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.approveWishes.approve(id, input, staff);
  }

  @Needs('wishes:desk')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskTreeWishReturn)
  giveBack(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: wishReturn }) input: WishReturn,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.returnWish.giveBack(id, input, staff);
  }

  /** All that nothing speaks against, with one press. */
  @Needs('wishes:desk')
  @Answers(wishesApproved)
  @HttpCode(200)
  @Post(deskRoutes.deskTreeReviewApprove)
  async approveClean(
    @Body({ schema: wishesApproval }) { campaign, ids }: WishesApproval,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<{ approved: number }> {
    return { approved: await this.approveWishes.approveClean(campaign, ids, staff) };
  }
}
