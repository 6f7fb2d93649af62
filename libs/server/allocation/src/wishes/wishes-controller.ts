import {
  routes,
  uuid,
  wishesView,
  wishList,
  wishListInput,
  wishSubmit,
  type WishesView,
  type WishList,
  type WishListInput,
  type WishSubmit,
} from '@dabei/contracts';
import { Answers, HouseholdId, Needs } from '@dabei/server/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { campaignSlug } from '../facts/campaign-slug';
import { ReadWishes } from './read-wishes';
import { SaveWishList } from './save-wish-list';
import { SubmitWishLists } from './submit-wish-lists';
import { TakeOverList } from './take-over-list';
import { WithdrawWishList } from './withdraw-wish-list';

@ApiTags('Wishes')
@Controller()
export class WishesController {
  constructor(
    private readonly readWishes: ReadWishes,
    private readonly saveWishList: SaveWishList,
    private readonly withdrawWishList: WithdrawWishList,
    private readonly submitWishLists: SubmitWishLists,
    private readonly takeOverList: TakeOverList,
  ) {}

  @Needs('family:own')
  @Answers(wishesView)
  @Get(routes.wishes)
  read(
    @Param('campaign', campaignSlug) slug: string,
    @HouseholdId() householdId: string,
  ): Promise<WishesView> {
    return this.readWishes.read(slug, householdId);
  }

  /** `changed-meanwhile` when another tab or guardian was faster: read again, nothing is overwritten. */
  @Needs('family:own')
  @Answers(wishList)
  @Put(routes.wishList)
  save(
    @Param('campaign', campaignSlug) slug: string,
    @Param('childId', { schema: uuid }) childId: string,
    @HouseholdId() householdId: string,
    @Body({ schema: wishListInput }) input: WishListInput,
  ): Promise<WishList> {
    return this.saveWishList.save(slug, childId, householdId, input);
  }

  /** Undone by saving the wishes again. */
  @Needs('family:own')
  @Answers(wishList)
  @Delete(routes.wishList)
  withdraw(
    @Param('campaign', campaignSlug) slug: string,
    @Param('childId', { schema: uuid }) childId: string,
    @HouseholdId() householdId: string,
  ): Promise<WishList> {
    return this.withdrawWishList.withdraw(slug, childId, householdId);
  }

  /** `list-elsewhere` when the other guardian handed it in meanwhile. */
  @Needs('family:own')
  @Answers(wishesView)
  @HttpCode(200)
  @Post(routes.wishTakeOver)
  takeOver(
    @Param('campaign', campaignSlug) slug: string,
    @Param('childId', { schema: uuid }) childId: string,
    @HouseholdId() householdId: string,
  ): Promise<WishesView> {
    return this.takeOverList.takeOver(slug, childId, householdId);
  }

  @Needs('family:own')
  @Answers(wishesView)
  @HttpCode(200)
  @Post(routes.wishSubmit)
  submit(
    @Param('campaign', campaignSlug) slug: string,
    @HouseholdId() householdId: string,
    @Body({ schema: wishSubmit }) body: WishSubmit,
  ): Promise<WishesView> {
    return this.submitWishLists.submit(slug, householdId, body);
  }
}
