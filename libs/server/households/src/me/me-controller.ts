import { householdView, routes, type HouseholdView } from '@dabei/contracts';
import { Answers, HouseholdId, Needs } from '@dabei/server/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HouseholdQueries } from './household-queries';

@ApiTags('My household')
@Controller()
export class MeController {
  constructor(private readonly households: HouseholdQueries) {}

  @Needs('family:own')
  @Answers(householdView)
  @Get(routes.me)
  me(@HouseholdId() householdId: string): Promise<HouseholdView> {
    return this.households.view(householdId);
  }
}
