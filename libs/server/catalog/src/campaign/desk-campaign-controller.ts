import { campaignSettings, phaseMove, deskRoutes, type CampaignSettings } from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { optionalSlug } from '../programme/slug';
import { CampaignSettingsQueries } from './campaign-settings-queries';
import { ChangeCampaign } from './change-campaign';
import { MovePhase } from './move-phase';

@ApiTags('Desk: campaign')
@Controller()
export class DeskCampaignController {
  constructor(
    private readonly queries: CampaignSettingsQueries,
    private readonly changeCampaign: ChangeCampaign,
    private readonly movePhase: MovePhase,
  ) {}

  @Needs('desk:read')
  @ApiQuery({ name: 'campaign', required: false })
  @Answers(campaignSettings)
  @Get(deskRoutes.deskCampaign)
  settings(
    @Query('campaign', { schema: optionalSlug }) campaign?: string,
  ): Promise<CampaignSettings> {
    return this.queries.settings(campaign);
  }

  @Needs('desk:campaign')
  @ApiQuery({ name: 'campaign', required: false })
  @Answers(campaignSettings)
  @Put(deskRoutes.deskCampaign)
  async change(
    @Body({ schema: campaignSettings }) body: CampaignSettings,
    @CurrentStaff() staff: StaffCaller,
    @Query('campaign', { schema: optionalSlug }) campaign?: string,
  ): Promise<CampaignSettings> {
    await this.changeCampaign.change(campaign, body, staff);
    return this.queries.settings(campaign);
  }

  @Needs('desk:campaign')
  @ApiQuery({ name: 'campaign', required: false })
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskPhase)
  async move(
    @Body({ schema: phaseMove }) body: z.infer<typeof phaseMove>,
    @CurrentStaff() staff: StaffCaller,
    @Query('campaign', { schema: optionalSlug }) campaign?: string,
  ): Promise<void> {
    await this.movePhase.move(campaign, body, staff);
  }
}
