import {
  accessCodeView,
  householdHit,
  deskRoutes,
  uuid,
  type HouseholdHit,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { GiveAccessCode } from './give-access-code';
import { HouseholdSearch } from './household-search';

const typed = z.string().trim().max(100);

@ApiTags('Desk: households')
@Controller()
export class DeskHouseholdsController {
  constructor(
    private readonly search: HouseholdSearch,
    private readonly giveAccessCode: GiveAccessCode,
  ) {}

  @Needs('desk:registrations')
  @Answers(z.array(householdHit))
  @Get(deskRoutes.deskHouseholds)
  find(@Query('q', { schema: typed }) q: string): Promise<HouseholdHit[]> {
    return this.search.find(q);
  }

  @Needs('desk:registrations')
  @Answers(accessCodeView)
  @HttpCode(200)
  @Post(deskRoutes.deskAccessCode)
  accessCode(
    @Param('id', { schema: uuid }) householdId: string,
    @CurrentStaff() { accountId }: StaffCaller,
  ): Promise<z.infer<typeof accessCodeView>> {
    return this.giveAccessCode.give(householdId, accountId);
  }
}
