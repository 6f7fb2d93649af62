import { districtsView, routes, type DistrictsView } from '@dabei/contracts';
import { Answers, CurrentCaller, Needs, type Caller } from '@dabei/server/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DistrictQueries } from './district-queries';

@ApiTags('Registration')
@Controller()
export class DistrictsController {
  constructor(private readonly queries: DistrictQueries) {}

  @Needs('public:read')
  @Answers(districtsView)
  @Get(routes.districts)
  districts(@CurrentCaller() caller: Caller): Promise<DistrictsView> {
    return this.queries.districts(caller.family?.householdId ?? null);
  }
}
