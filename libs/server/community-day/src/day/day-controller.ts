import {
  communityDayChange,
  communityDayCreate,
  communityDayList,
  communityDayMove,
  communityDayOverview,
  deskRoutes,
  visitorBoard,
  visitorStroke,
  type CommunityDayChange,
  type CommunityDayCreate,
  type CommunityDayList,
  type CommunityDayMove,
  type CommunityDayOverview,
  type VisitorBoard,
  type VisitorStroke,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangeDaySettings } from './change-day-settings';
import { CreateDay } from './create-day';
import { DayQueries } from './day-queries';
import { MoveDayPhase } from './move-day-phase';
import { Visitors } from './visitors';

@ApiTags('Desk: community days')
@Controller()
export class DayController {
  constructor(
    private readonly queries: DayQueries,
    private readonly createDay: CreateDay,
    private readonly changeSettings: ChangeDaySettings,
    private readonly movePhase: MoveDayPhase,
    private readonly visitors: Visitors,
  ) {}

  @Needs('community:day')
  @Answers(communityDayList)
  @Get(deskRoutes.deskCommunityDays)
  all(): Promise<CommunityDayList> {
    return this.queries.all();
  }

  @Needs('community:desk')
  @Answers(communityDayOverview, 201)
  @Post(deskRoutes.deskCommunityDays)
  create(
    @Body({ schema: communityDayCreate }) input: CommunityDayCreate,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<CommunityDayOverview> {
    return this.createDay.create(input, staff);
  }

  @Needs('community:day')
  @Answers(communityDayOverview)
  @Get(deskRoutes.deskCommunityDay)
  one(@Param('slug') slug: string): Promise<CommunityDayOverview> {
    return this.queries.one(slug);
  }

  @Needs('community:desk')
  @Answers(communityDayOverview)
  @Put(deskRoutes.deskCommunityDay)
  change(
    @Param('slug') slug: string,
    @Body({ schema: communityDayChange }) input: CommunityDayChange,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<CommunityDayOverview> {
    return this.changeSettings.change(slug, input, staff);
  }

  @Needs('community:desk')
  @Answers(communityDayOverview)
  @HttpCode(200)
  @Post(deskRoutes.deskCommunityDayPhase)
  move(
    @Param('slug') slug: string,
    @Body({ schema: communityDayMove }) input: CommunityDayMove,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<CommunityDayOverview> {
    return this.movePhase.move(slug, input, staff);
  }

  @Needs('community:day')
  @Answers(visitorBoard)
  @Get(deskRoutes.deskVisitors)
  visitorBoard(@Param('slug') slug: string): Promise<VisitorBoard> {
    return this.visitors.read(slug);
  }

  @Needs('community:day')
  @Answers(visitorBoard)
  @HttpCode(200)
  @Post(deskRoutes.deskVisitors)
  countVisitors(
    @Param('slug') slug: string,
    @Body({ schema: visitorStroke }) stroke: VisitorStroke,
  ): Promise<VisitorBoard> {
    return this.visitors.count(slug, stroke);
  }
}
