import {
  deskRoutes,
  treeCampaigns,
  treeCreate,
  treeMove,
  treeOverview,
  treeQuery,
  treeSettings,
  treeSettingsChange,
  type TreeCampaigns,
  type TreeCreate,
  type TreeMoveInput,
  type TreeOverview,
  type TreeQuery,
  type TreeSettings,
  type TreeSettingsChange,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangeTreeSettings } from './change-tree-settings';
import { CreateTreeCampaign } from './create-tree-campaign';
import { MoveTreePhase } from './move-tree-phase';
import { TreeCampaignQueries } from './tree-campaign-queries';
import { TreeOverviewQueries } from './tree-overview-queries';

@ApiTags('Desk: wish tree')
@Controller()
export class TreeCampaignController {
  constructor(
    private readonly overview: TreeOverviewQueries,
    private readonly campaigns: TreeCampaignQueries,
    private readonly createCampaign: CreateTreeCampaign,
    private readonly changeSettings: ChangeTreeSettings,
    private readonly movePhase: MoveTreePhase,
  ) {}

  @Needs('wishes:desk')
  @Answers(treeOverview)
  @Get(deskRoutes.deskTree)
  read(@Query({ schema: treeQuery }) { campaign }: TreeQuery): Promise<TreeOverview> {
    return this.overview.read(campaign);
  }

  @Needs('wishes:gifts')
  @Answers(treeCampaigns)
  @Get(deskRoutes.deskTreeCampaigns)
  all(): Promise<TreeCampaigns> {
    return this.campaigns.all();
  }

  @Needs('wishes:desk')
  @Answers(treeSettings, 201)
  @Post(deskRoutes.deskTreeSettings)
  create(
    @Body({ schema: treeCreate }) input: TreeCreate,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<TreeSettings> {
    return this.createCampaign.create(input, staff);
  }

  @Needs('wishes:desk')
  @Answers(treeSettings)
  @Put(deskRoutes.deskTreeSettings)
  change(
    @Body({ schema: treeSettingsChange }) input: TreeSettingsChange,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<TreeSettings> {
    return this.changeSettings.change(input, staff);
  }

  @Needs('wishes:desk')
  @Answers(treeSettings)
  @HttpCode(200)
  @Post(deskRoutes.deskTreePhase)
  move(
    @Body({ schema: treeMove }) input: TreeMoveInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<TreeSettings> {
    return this.movePhase.move(input, staff);
  }
}
