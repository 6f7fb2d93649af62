import { deskRoutes, today, type Today } from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { TodayQueries } from './today-queries';

@ApiTags('Desk: today')
@Controller()
export class TodayController {
  constructor(private readonly queries: TodayQueries) {}

  @Needs('desk:read')
  @Answers(today)
  @Get(deskRoutes.today)
  read(@CurrentStaff() { permissions }: StaffCaller): Promise<Today> {
    return this.queries.today(permissions);
  }
}
