import {
  deskRoutes,
  stormPhoned,
  stormView,
  stormWords,
  uuid,
  type StormPhoned,
  type StormView,
  type StormWords,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CallOffMarket } from './call-off-market';
import { MendStorm } from './mend-storm';
import { StormQueries } from './storm-queries';
import { TickStormCall } from './tick-storm-call';

/** A market that does not take place. */
@ApiTags('Desk: markets')
@Controller()
export class StormController {
  constructor(
    private readonly queries: StormQueries,
    private readonly callOffMarket: CallOffMarket,
    private readonly mendStorm: MendStorm,
    private readonly tickStormCall: TickStormCall,
  ) {}

  @Needs('markets:desk')
  @Answers(stormView)
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.deskStorm)
  one(@Param('slug') slug: string): Promise<StormView> {
    return this.queries.one(slug);
  }

  @Needs('markets:desk')
  @Answers(stormView)
  @HttpCode(200)
  @Post(deskRoutes.deskStorm)
  callOff(
    @Param('slug') slug: string,
    @Body({ schema: stormWords }) input: StormWords,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StormView> {
    return this.callOffMarket.callOff(slug, input, staff);
  }

  @Needs('markets:desk')
  @Answers(stormView)
  @Put(deskRoutes.deskStormWords)
  changeWords(
    @Param('slug') slug: string,
    @Body({ schema: stormWords }) input: StormWords,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StormView> {
    return this.mendStorm.changeWords(slug, input, staff);
  }

  @Needs('markets:desk')
  @Answers(stormView)
  @HttpCode(200)
  @Post(deskRoutes.deskStormTakeBack)
  takeBack(@Param('slug') slug: string, @CurrentStaff() staff: StaffCaller): Promise<StormView> {
    return this.mendStorm.takeBack(slug, staff);
  }

  @Needs('markets:desk')
  @Answers(stormView)
  @HttpCode(200)
  @Post(deskRoutes.deskStormCall)
  tick(
    @Param('slug') slug: string,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: stormPhoned }) input: StormPhoned,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<StormView> {
    return this.tickStormCall.tick(slug, id, input, staff);
  }
}
