import {
  boothCall,
  boothCallChange,
  boothCode,
  boothConfirmed,
  boothStart,
  boothStarted,
  deskRoutes,
  publicBoothCall,
  routes,
  type BoothCallChange,
  type BoothCallView,
  type BoothCode,
  type BoothConfirmed,
  type BoothStart,
  type BoothStarted,
  type PublicBoothCall,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Ip, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BoothQueries } from './booth-queries';
import { ConfirmBooth } from './confirm-booth';
import { SaveCall } from './save-call';
import { StartBooth } from './start-booth';

/** The call for booths: at the desk, and for everybody who wants to take part. */
@ApiTags('Community days')
@Controller()
export class BoothCallsController {
  constructor(
    private readonly queries: BoothQueries,
    private readonly saveCall: SaveCall,
    private readonly startBooth: StartBooth,
    private readonly confirmBooth: ConfirmBooth,
  ) {}

  @Needs('public:read')
  @Answers(publicBoothCall)
  @Get(routes.publicBoothCall)
  publicCall(@Param('slug') slug: string): Promise<PublicBoothCall> {
    return this.queries.publicCall(slug);
  }

  @Needs('public:write')
  @Answers(boothStarted)
  @HttpCode(200)
  @Post(routes.publicBoothCall)
  start(
    @Param('slug') slug: string,
    @Body({ schema: boothStart }) input: BoothStart,
    @Ip() network: string,
  ): Promise<BoothStarted> {
    return this.startBooth.start(slug, input, network);
  }

  @Needs('public:write')
  @Answers(boothConfirmed)
  @HttpCode(200)
  @Post(routes.boothCode)
  confirm(
    @Body({ schema: boothCode }) code: BoothCode,
    @Ip() network: string,
  ): Promise<BoothConfirmed> {
    return this.confirmBooth.confirm(code, network);
  }

  @Needs('community:desk')
  @Answers(boothCall)
  @Get(deskRoutes.deskBoothCall)
  call(@Param('slug') slug: string): Promise<BoothCallView> {
    return this.queries.call(slug);
  }

  @Needs('community:desk')
  @Answers(boothCall)
  @Put(deskRoutes.deskBoothCall)
  save(
    @Param('slug') slug: string,
    @Body({ schema: boothCallChange }) input: BoothCallChange,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<BoothCallView> {
    return this.saveCall.save(slug, input, staff);
  }
}
