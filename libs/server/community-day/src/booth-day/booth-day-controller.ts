import {
  boothDay,
  boothDayMove,
  boothDayRow,
  boothScan,
  boothScanned,
  boothStormCalls,
  boothStormTick,
  deskRoutes,
  uuid,
  type BoothDay,
  type BoothDayMove,
  type BoothDayRow,
  type BoothScan,
  type BoothScanned,
  type BoothStormCalls,
  type BoothStormTick,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BoothDayQueries } from './booth-day-queries';
import { BoothStormPhone } from './booth-storm-phone';
import { MoveBoothOnDay } from './move-booth-on-day';
import { ScanBooth } from './scan-booth';

/** Booths on the day itself, at the gate with a tablet. */
@ApiTags('Desk: community days')
@Controller()
export class BoothDayController {
  constructor(
    private readonly queries: BoothDayQueries,
    private readonly moveOnDay: MoveBoothOnDay,
    private readonly scanBooth: ScanBooth,
    private readonly phone: BoothStormPhone,
  ) {}

  @Needs('community:day')
  @Answers(boothDay)
  @Get(deskRoutes.deskBoothDay)
  @Header('Cache-Control', 'no-store')
  read(@Param('slug') slug: string): Promise<BoothDay> {
    return this.queries.read(slug);
  }

  @Needs('community:day')
  @Answers(boothDayRow)
  @HttpCode(200)
  @Post(deskRoutes.deskBoothDayMove)
  move(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: boothDayMove }) input: BoothDayMove,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<BoothDayRow> {
    return this.moveOnDay.move(id, input, staff);
  }

  @Needs('community:day')
  @Answers(boothScanned)
  @HttpCode(200)
  @Post(deskRoutes.deskBoothScan)
  scan(
    @Param('slug') slug: string,
    @Body({ schema: boothScan }) { code }: BoothScan,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<BoothScanned> {
    return this.scanBooth.scan(slug, code, staff);
  }

  @Needs('community:day')
  @Answers(boothStormCalls)
  @Get(deskRoutes.deskBoothStormCalls)
  @Header('Cache-Control', 'no-store')
  calls(@Param('slug') slug: string): Promise<BoothStormCalls> {
    return this.phone.read(slug);
  }

  @Needs('community:day')
  @Answers(boothStormCalls)
  @HttpCode(200)
  @Post(deskRoutes.deskBoothStormTick)
  tick(
    @Param('slug') slug: string,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: boothStormTick }) input: BoothStormTick,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<BoothStormCalls> {
    return this.phone.tick(slug, id, input, staff);
  }
}
