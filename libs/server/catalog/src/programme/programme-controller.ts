import {
  availabilityList,
  campaignView,
  eventDetail,
  programme,
  routes,
  type AvailabilityList,
  type CampaignView,
  type EventDetail,
  type Programme,
} from '@dabei/contracts';
import { Answers, Needs } from '@dabei/server/platform';
import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Revalidated } from '../answer/revalidated';
import { CampaignQueries } from './campaign-queries';
import { EventQueries } from './event-queries';
import { ProgrammeQueries } from './programme-queries';
import { optionalSlug, slug } from './slug';

/** The programme for everybody, and as JSON for other sites. */
@ApiTags('Programme')
@UseInterceptors(Revalidated)
@Controller()
export class ProgrammeController {
  constructor(
    private readonly campaigns: CampaignQueries,
    private readonly programmes: ProgrammeQueries,
    private readonly events: EventQueries,
  ) {}

  @Needs('public:read')
  @Answers(z.array(campaignView))
  @Get(routes.campaigns)
  list(): Promise<CampaignView[]> {
    return this.campaigns.publishedViews();
  }

  @Needs('public:read')
  @ApiQuery({ name: 'campaign', required: false })
  @Answers(programme)
  @Get(routes.programme)
  programme(@Query('campaign', { schema: optionalSlug }) campaign?: string): Promise<Programme> {
    return this.programmes.programme(campaign);
  }

  @Needs('public:read')
  @ApiQuery({ name: 'campaign', required: false })
  @Answers(availabilityList)
  @Get(routes.availability)
  availability(
    @Query('campaign', { schema: optionalSlug }) campaign?: string,
  ): Promise<AvailabilityList> {
    return this.programmes.availability(campaign);
  }

  @Needs('public:read')
  @Answers(eventDetail)
  @Get(routes.event)
  event(
    @Param('campaign', { schema: slug }) campaign: string,
    @Param('slug', { schema: slug }) name: string,
  ): Promise<EventDetail> {
    return this.events.detail(campaign, name);
  }
}
