import { ChangeTreeSettings } from './campaign/change-tree-settings';
import { CreateTreeCampaign } from './campaign/create-tree-campaign';
import { MoveTreePhase } from './campaign/move-tree-phase';
import { TreeBodies } from './campaign/tree-bodies';
import { TreeCampaignController } from './campaign/tree-campaign-controller';
import { TreeConsents } from './campaign/tree-consents';
import { TreeCampaignQueries } from './campaign/tree-campaign-queries';
import { TreeOverviewQueries } from './campaign/tree-overview-queries';
import { TreePeopleController } from './campaign/tree-people-controller';
import { EnterLeanWishes } from './lean/enter-lean-wishes';
import { RemoveLeanWishes } from './lean/remove-lean-wishes';
import { CorrectWish } from './publish/correct-wish';
import { Lots } from './publish/lots';
import { PublishController } from './publish/publish-controller';
import { PublishQueries } from './publish/publish-queries';
import { PublishWishes } from './publish/publish-wishes';
import { TreeWishesController } from './publish/tree-wishes-controller';
import { WishListQueries } from './publish/wish-list-queries';
import { WishQueries } from './publish/wish-queries';
import { WithdrawWish } from './publish/withdraw-wish';
import { ApproveWishes } from './review/approve-wishes';
import { ReturnWish } from './review/return-wish';
import { ReviewController } from './review/review-controller';
import { ReviewQueries } from './review/review-queries';
import { ChangeShopDays } from './shop-days/change-shop-days';
import { ShopDaysController } from './shop-days/shop-days-controller';
import { ShopDaysQueries } from './shop-days/shop-days-queries';
import { StaffFeedLink } from './shop-days/staff-feed-link';
import { AddTree } from './trees/add-tree';
import { ChangeTree } from './trees/change-tree';
import { TreePlaceQueries } from './trees/tree-place-queries';
import { TreesController } from './trees/trees-controller';

/** The campaign, its trees, checking and publishing at the desk. */
export const checkingControllers = [
  TreeCampaignController,
  TreePeopleController,
  TreesController,
  ReviewController,
  PublishController,
  TreeWishesController,
  ShopDaysController,
];

export const checkingProviders = [
  TreeOverviewQueries,
  TreeCampaignQueries,
  CreateTreeCampaign,
  ChangeTreeSettings,
  MoveTreePhase,
  TreeConsents,
  TreeBodies,
  TreePlaceQueries,
  AddTree,
  ChangeTree,
  ReviewQueries,
  ApproveWishes,
  ReturnWish,
  Lots,
  PublishQueries,
  PublishWishes,
  WishListQueries,
  WishQueries,
  CorrectWish,
  WithdrawWish,
  EnterLeanWishes,
  RemoveLeanWishes,
  ShopDaysQueries,
  ChangeShopDays,
  StaffFeedLink,
];
