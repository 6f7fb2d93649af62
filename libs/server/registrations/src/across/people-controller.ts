import {
  peopleIds,
  peoplePage,
  peopleQuery,
  peopleRows,
  deskRoutes,
  type PeopleIds,
  type PeoplePage,
  type PeopleQuery,
  type PeopleRows,
} from '@dabei/contracts';
import { Answers, Needs } from '@dabei/server/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PeopleQueries } from './people-queries';

@ApiTags('Desk: participants')
@Controller()
export class PeopleController {
  constructor(private readonly queries: PeopleQueries) {}

  @Needs('desk:registrations')
  @Answers(peoplePage)
  @Get(deskRoutes.deskPeople)
  page(@Query({ schema: peopleQuery }) query: PeopleQuery): Promise<PeoplePage> {
    return this.queries.page(query);
  }

  @Needs('desk:registrations')
  @Answers(peopleIds)
  @Get(deskRoutes.deskPeopleIds)
  everybody(@Query({ schema: peopleQuery }) query: PeopleQuery): Promise<PeopleIds> {
    return this.queries.everybody(query);
  }

  @Needs('desk:registrations')
  @Answers(peopleRows)
  @Get(deskRoutes.deskPeopleRows)
  rows(@Query({ schema: peopleQuery }) query: PeopleQuery): Promise<PeopleRows> {
    return this.queries.everyRow(query);
  }
}
