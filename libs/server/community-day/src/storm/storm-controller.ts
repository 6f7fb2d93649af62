import {
  communityDayOverview,
  communityDayStorm,
  communityDayStormPreview,
  deskRoutes,
  uuid,
  volunteerStormCalls,
  volunteerStormTick,
  type CommunityDayOverview,
  type CommunityDayStorm,
  type CommunityDayStormPreview,
  type VolunteerStormCalls,
  type VolunteerStormTick,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CallOffDay } from './call-off-day';
import { StormPreview } from './storm-preview';
import { VolunteerStormPhone } from './volunteer-storm-phone';

/** A community day that does not take place. */
@ApiTags('Desk: community days')
@Controller()
export class CommunityStormController {
  constructor(
    private readonly preview: StormPreview,
    private readonly callOffDay: CallOffDay,
    private readonly phone: VolunteerStormPhone,
  ) {}

  @Needs('community:desk')
  @Answers(communityDayStormPreview)
  @Get(deskRoutes.deskCommunityDayStormPreview)
  read(@Param('slug') slug: string): Promise<CommunityDayStormPreview> {
    return this.preview.read(slug);
  }

  @Needs('community:desk')
  @Answers(communityDayOverview)
  @HttpCode(200)
  @Post(deskRoutes.deskCommunityDayStorm)
  callOff(
    @Param('slug') slug: string,
    @Body({ schema: communityDayStorm }) input: CommunityDayStorm,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<CommunityDayOverview> {
    return this.callOffDay.callOff(slug, input, staff);
  }

  @Needs('community:desk')
  @Answers(communityDayOverview)
  @HttpCode(200)
  @Post(deskRoutes.deskCommunityDayStormTakeBack)
  takeBack(
    @Param('slug') slug: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<CommunityDayOverview> {
    return this.callOffDay.takeBack(slug, staff);
  }

  @Needs('community:day')
  @Answers(volunteerStormCalls)
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskVolunteerStormCalls)
  calls(@Param('slug') slug: string): Promise<VolunteerStormCalls> {
    return this.phone.read(slug);
  }

  @Needs('community:day')
  @Answers(volunteerStormCalls)
  @HttpCode(200)
  @Post(deskRoutes.deskVolunteerStormTick)
  tick(
    @Param('slug') slug: string,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: volunteerStormTick }) input: VolunteerStormTick,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<VolunteerStormCalls> {
    return this.phone.tick(slug, id, input, staff);
  }
}
