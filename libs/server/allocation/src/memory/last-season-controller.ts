import {
  forgetLastSeason,
  lastSeason,
  deskRoutes,
  uuid,
  type ForgetLastSeasonInput,
  type LastSeason,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { campaignSlug } from '../facts/campaign-slug';
import { ForgetLastSeason } from './forget-last-season';
import { LastSeasonQueries } from './last-season-queries';

@ApiTags('Desk: wishes')
@Controller()
export class LastSeasonController {
  constructor(
    private readonly queries: LastSeasonQueries,
    private readonly forgetting: ForgetLastSeason,
  ) {}

  @Needs('desk:registrations')
  @Answers(lastSeason)
  @Get(deskRoutes.deskLastSeason)
  of(@Param('id', { schema: uuid }) householdId: string): Promise<LastSeason> {
    return this.queries.of(householdId);
  }

  @Needs('desk:registrations')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskForgetLastSeason)
  async forget(
    @Param('campaign', campaignSlug) slug: string,
    @Param('childId', { schema: uuid }) childId: string,
    @Body({ schema: forgetLastSeason }) input: ForgetLastSeasonInput,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.forgetting.forget(slug, childId, input, staff);
  }
}
