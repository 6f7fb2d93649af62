import {
  deskRoutes,
  shopDays,
  shopDaysChange,
  treeFeedLink,
  treeFeedWish,
  treeQuery,
  type ShopDays,
  type ShopDaysChange,
  type TreeFeedLink,
  type TreeFeedWish,
  type TreeQuery,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangeShopDays } from './change-shop-days';
import { ShopDaysQueries } from './shop-days-queries';
import { StaffFeedLink } from './staff-feed-link';

/** Days and calendars of a wish tree. */
@ApiTags('Desk: wish tree')
@Controller()
export class ShopDaysController {
  constructor(
    private readonly queries: ShopDaysQueries,
    private readonly changeDays: ChangeShopDays,
    private readonly feedLink: StaffFeedLink,
  ) {}

  @Needs('wishes:desk')
  @Answers(shopDays)
  @Get(deskRoutes.deskShopDays)
  read(@Query({ schema: treeQuery }) { campaign }: TreeQuery): Promise<ShopDays> {
    return this.queries.read(campaign);
  }

  @Needs('wishes:desk')
  @Answers(shopDays)
  @Put(deskRoutes.deskShopDays)
  change(
    @Body({ schema: shopDaysChange }) input: ShopDaysChange,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<ShopDays> {
    return this.changeDays.change(input, staff);
  }

  @Needs('wishes:gifts')
  @Answers(treeFeedLink)
  @HttpCode(200)
  @Post(deskRoutes.deskTreeFeed)
  link(
    @Body({ schema: treeFeedWish }) { renew }: TreeFeedWish,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<TreeFeedLink> {
    return this.feedLink.link(staff.accountId, renew);
  }
}
