import {
  routes,
  uuid,
  wishesView,
  wishGroupCode,
  wishGroupInput,
  wishGroupJoin,
  wishGroupMade,
  wishGroupPreview,
  type WishesView,
  type WishGroupCode,
  type WishGroupInput,
  type WishGroupJoin,
  type WishGroupMade,
  type WishGroupPreview,
} from '@dabei/contracts';
import { Answers, AnswersNothing, HouseholdId, Needs } from '@dabei/server/platform';
import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { campaignSlug } from '../facts/campaign-slug';
import { ChangeGroupCode } from './change-group-code';
import { JoinWishGroup } from './join-wish-group';
import { LeaveWishGroup } from './leave-wish-group';
import { MakeWishGroup } from './make-wish-group';
import { RemoveWishFriend } from './remove-wish-friend';

@ApiTags('Wishes')
@Controller()
export class WishGroupsController {
  constructor(
    private readonly makeWishGroup: MakeWishGroup,
    private readonly joinWishGroup: JoinWishGroup,
    private readonly leaveWishGroup: LeaveWishGroup,
    private readonly removeWishFriend: RemoveWishFriend,
    private readonly changeGroupCode: ChangeGroupCode,
  ) {}

  @Needs('family:own')
  @Answers(wishGroupMade)
  @HttpCode(200)
  @Post(routes.wishGroups)
  make(
    @Param('campaign', campaignSlug) slug: string,
    @HouseholdId() householdId: string,
    @Body({ schema: wishGroupInput }) body: WishGroupInput,
  ): Promise<WishGroupMade> {
    return this.makeWishGroup.make(slug, householdId, body);
  }

  /** Who is in the group, before anybody joins; changes nothing. */
  @Needs('family:own')
  @Answers(wishGroupPreview)
  @HttpCode(200)
  @Post(routes.wishGroupPreview)
  preview(
    @Param('campaign', campaignSlug) slug: string,
    @HouseholdId() householdId: string,
    @Body({ schema: wishGroupCode }) { code }: WishGroupCode,
  ): Promise<WishGroupPreview> {
    return this.joinWishGroup.preview(slug, householdId, code);
  }

  @Needs('family:own')
  @Answers(wishesView)
  @HttpCode(200)
  @Post(routes.wishGroupJoin)
  join(
    @Param('campaign', campaignSlug) slug: string,
    @HouseholdId() householdId: string,
    @Body({ schema: wishGroupJoin }) body: WishGroupJoin,
  ): Promise<WishesView> {
    return this.joinWishGroup.join(slug, householdId, body);
  }

  @Needs('family:own')
  @AnswersNothing()
  @HttpCode(204)
  @Delete(routes.wishGroupLeave)
  async leave(
    @Param('campaign', campaignSlug) slug: string,
    @Param('groupId', { schema: uuid }) groupId: string,
    @Param('childId', { schema: uuid }) childId: string,
    @HouseholdId() householdId: string,
  ): Promise<void> {
    await this.leaveWishGroup.leave(slug, { groupId, childId }, householdId);
  }

  /** Only for the family that made the group; the code is another one afterwards. */
  @Needs('family:own')
  @Answers(wishesView)
  @Delete(routes.wishGroupMember)
  remove(
    @Param('campaign', campaignSlug) slug: string,
    @Param('groupId', { schema: uuid }) groupId: string,
    @Param('memberId', { schema: uuid }) memberId: string,
    @HouseholdId() householdId: string,
  ): Promise<WishesView> {
    return this.removeWishFriend.remove(slug, { groupId, memberId }, householdId);
  }

  @Needs('family:own')
  @Answers(wishesView)
  @HttpCode(200)
  @Post(routes.wishGroupCode)
  renewCode(
    @Param('campaign', campaignSlug) slug: string,
    @Param('groupId', { schema: uuid }) groupId: string,
    @HouseholdId() householdId: string,
  ): Promise<WishesView> {
    return this.changeGroupCode.change(slug, groupId, householdId, 'renew');
  }

  @Needs('family:own')
  @Answers(wishesView)
  @Delete(routes.wishGroupCode)
  closeCode(
    @Param('campaign', campaignSlug) slug: string,
    @Param('groupId', { schema: uuid }) groupId: string,
    @HouseholdId() householdId: string,
  ): Promise<WishesView> {
    return this.changeGroupCode.change(slug, groupId, householdId, 'close');
  }
}
