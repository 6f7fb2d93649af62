import {
  dayEvents,
  dayHealth,
  dayPaperTicks,
  daySheet,
  daySync,
  daySynced,
  localDate,
  routes,
  uuid,
  type DayEvents,
  type DayHealth,
  type DayPaperTicks,
  type DaySheet,
  type DaySync,
  type DaySynced,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  HttpCode,
  Param,
  Post,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DayDesk } from './day-desk';

const id = { schema: uuid };
const day = { schema: localDate };

/** The day of an event, for companions, organisers and the office. */
@ApiTags('Day')
@Controller()
export class DayController {
  constructor(private readonly desk: DayDesk) {}

  @Needs('day:sheet')
  @Answers(dayEvents)
  @Header('Cache-Control', 'no-store')
  @Get(routes.dayEvents)
  events(
    @Query('day', { schema: localDate.optional() }) wanted: string | undefined,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DayEvents> {
    return this.desk.events(wanted, staff);
  }

  @Needs('day:sheet')
  @Answers(daySheet)
  @Header('Cache-Control', 'private, no-cache')
  @Get(routes.daySheet)
  sheet(
    @Param('id', id) eventId: string,
    @Param('day', day) date: string,
    @Headers('x-town-device') device: string | undefined,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DaySheet> {
    return this.desk.sheet({ eventId, day: date }, device, staff);
  }

  /** Health data of one child: every reading leaves a line. */
  @Needs('day:sheet')
  @Answers(dayHealth)
  @Header('Cache-Control', 'no-store')
  @Get(routes.dayHealth)
  health(
    @Param('id', id) eventId: string,
    @Param('registration', id) registrationId: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DayHealth> {
    return this.desk.health(eventId, registrationId, staff);
  }

  @Needs('day:sheet')
  @Answers(daySynced)
  @HttpCode(200)
  @Post(routes.daySync)
  sync(
    @Param('id', id) eventId: string,
    @Param('day', day) date: string,
    @Body({ schema: daySync }) body: DaySync,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DaySynced> {
    return this.desk.sync({ eventId, day: date }, body, staff);
  }

  @Needs('day:sheet')
  @Answers(daySynced)
  @HttpCode(200)
  @Post(routes.dayPaperTicks)
  ticks(
    @Param('id', id) eventId: string,
    @Param('day', day) date: string,
    @Body({ schema: dayPaperTicks }) body: DayPaperTicks,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DaySynced> {
    return this.desk.ticks({ eventId, day: date }, body, staff);
  }
}
