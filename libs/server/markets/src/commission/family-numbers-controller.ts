import { mySellerNumbers, routes, type MySellerNumbers } from '@dabei/contracts';
import { Answers, HouseholdId, Needs } from '@dabei/server/platform';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FamilyNumberQueries } from './family-number-queries';

/** The numbers of a family that is signed in. */
@ApiTags('Kleiderbörse')
@Controller()
export class FamilyNumbersController {
  constructor(private readonly queries: FamilyNumberQueries) {}

  @Needs('family:own')
  @Answers(mySellerNumbers)
  @Header('Cache-Control', 'no-store')
  @Get(routes.mySellerNumbers)
  mine(@HouseholdId() householdId: string): Promise<MySellerNumbers> {
    return this.queries.mine(householdId);
  }
}
