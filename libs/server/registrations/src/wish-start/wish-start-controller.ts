import {
  deskRoutes,
  routes,
  wishChildAdded,
  wishChildInput,
  wishFamily,
  wishFamilyInput,
  wishStart,
  wishStarted,
  type WishChildAdded,
  type WishChildInput,
  type WishFamily,
  type WishFamilyInput,
  type WishStart,
  type WishStarted,
} from '@dabei/contracts';
import {
  Answers,
  CurrentStaff,
  HouseholdId,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AddWishingChild } from './add-wishing-child';
import { StartWishing } from './start-wishing';
import { StartWishingFamily } from './start-wishing-family';

const campaignSlug = { schema: z.string().max(200) };

@ApiTags('Wishes')
@Controller()
export class WishStartController {
  constructor(
    private readonly startWishing: StartWishing,
    private readonly addWishingChild: AddWishingChild,
    private readonly startWishingFamily: StartWishingFamily,
  ) {}

  /** Sends a code; typing it at the sign-in makes the household real. */
  @Needs('public:write')
  @Answers(wishStarted)
  @HttpCode(200)
  @Post(routes.wishStart)
  start(
    @Param('campaign', campaignSlug) slug: string,
    @Body({ schema: wishStart }) body: WishStart,
    @Ip() network: string,
  ): Promise<WishStarted> {
    return this.startWishing.start(slug, body, network);
  }

  @Needs('family:own')
  @Answers(wishChildAdded)
  @HttpCode(200)
  @Post(routes.wishChildren)
  addChild(
    @Param('campaign', campaignSlug) slug: string,
    @HouseholdId() householdId: string,
    @Body({ schema: wishChildInput }) body: WishChildInput,
  ): Promise<WishChildAdded> {
    return this.addWishingChild.add(slug, householdId, body);
  }

  @Needs('desk:registrations')
  @Answers(wishFamily)
  @HttpCode(200)
  @Post(deskRoutes.deskWishFamily)
  startFamily(
    @Param('campaign', campaignSlug) slug: string,
    @Body({ schema: wishFamilyInput }) body: WishFamilyInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<WishFamily> {
    return this.startWishingFamily.start(slug, body, staff);
  }
}
