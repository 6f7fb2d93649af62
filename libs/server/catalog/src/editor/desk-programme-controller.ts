import {
  deskEvent,
  deskProgramme,
  deskRoutes,
  uuid,
  type DeskEvent,
  type DeskProgramme,
} from '@dabei/contracts';
import { Answers, Needs } from '@dabei/server/platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { optionalSlug } from '../programme/slug';
import { DeskEventQueries } from './desk-event-queries';
import { DeskQueries } from './desk-queries';

@ApiTags('Desk: programme')
@Controller()
export class DeskProgrammeController {
  constructor(
    private readonly desk: DeskQueries,
    private readonly events: DeskEventQueries,
  ) {}

  @Needs('desk:read')
  @ApiQuery({ name: 'campaign', required: false })
  @Answers(deskProgramme)
  @Get(deskRoutes.deskProgramme)
  programme(
    @Query('campaign', { schema: optionalSlug }) campaign?: string,
  ): Promise<DeskProgramme> {
    return this.desk.programme(campaign);
  }

  @Needs('desk:read')
  @Answers(deskEvent)
  @Get(deskRoutes.deskEvent)
  event(@Param('id', { schema: uuid }) id: string): Promise<DeskEvent> {
    return this.events.event(id);
  }
}
