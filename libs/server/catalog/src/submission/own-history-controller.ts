import {
  eventRevisions,
  ownEarlierVersion,
  routes,
  uuid,
  type EventRevisions,
  type OwnEarlierVersion,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { OwnRevisionQueries } from './own-revision-queries';

const version = z.coerce.number().int().min(0).max(2_147_483_647);
const optionalVersion = version.optional();

/** What an organisation's own events were before. */
@ApiTags('Organiser')
@Controller()
export class OwnHistoryController {
  constructor(private readonly history: OwnRevisionQueries) {}

  @Needs('organiser:own')
  @ApiQuery({ name: 'below', required: false })
  @Answers(eventRevisions)
  @Get(routes.ownEventRevisions)
  revisions(
    @Param('id', { schema: uuid }) eventId: string,
    @CurrentStaff() staff: StaffCaller,
    @Query('below', { schema: optionalVersion }) below?: number,
  ): Promise<EventRevisions> {
    return this.history.revisions(eventId, below, staff);
  }

  @Needs('organiser:own')
  @Answers(ownEarlierVersion)
  @Get(routes.ownEventRevision)
  earlier(
    @Param('id', { schema: uuid }) eventId: string,
    @Param('version', { schema: version }) at: number,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<OwnEarlierVersion> {
    return this.history.earlier(eventId, at, staff);
  }
}
