import {
  changePreview,
  earlierVersion,
  eventRevisions,
  eventUpdate,
  deskRoutes,
  typedSaved,
  unsentAnswer,
  uuid,
  type ChangePreview,
  type EarlierVersion,
  type EventRevisions,
  type TypedSaved,
  type UnsentAnswer,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ChangeQueries } from './change-queries';
import { RevisionQueries } from './revision-queries';
import { SaveTyped } from './save-typed';

const version = z.coerce.number().int().min(0).max(2_147_483_647);
const optionalVersion = version.optional();

/** What is being typed about an event, and what it was before. */
@ApiTags('Desk: planning')
@Controller()
export class EventHistoryController {
  constructor(
    private readonly saveTyped: SaveTyped,
    private readonly changes: ChangeQueries,
    private readonly history: RevisionQueries,
  ) {}

  @Needs('desk:programme')
  @Answers(typedSaved)
  @Put(deskRoutes.eventTyped)
  typed(
    @Param('id', { schema: uuid }) eventId: string,
    @Body({ schema: eventUpdate }) body: z.infer<typeof eventUpdate>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<TypedSaved> {
    return this.saveTyped.save({ eventId, version: body.version, input: body.event }, staff);
  }

  @Needs('desk:programme')
  @Answers(unsentAnswer)
  @Get(deskRoutes.eventUnsent)
  unsent(@Param('id', { schema: uuid }) eventId: string): Promise<UnsentAnswer> {
    return this.changes.unsent(eventId);
  }

  @Needs('desk:programme')
  @AnswersNothing()
  @HttpCode(204)
  @Delete(deskRoutes.eventUnsent)
  async discard(@Param('id', { schema: uuid }) eventId: string): Promise<void> {
    await this.saveTyped.discard(eventId);
  }

  @Needs('desk:programme')
  @HttpCode(200)
  @Answers(changePreview)
  @Post(deskRoutes.eventChangePreview)
  preview(
    @Param('id', { schema: uuid }) eventId: string,
    @Body({ schema: eventUpdate }) { event }: z.infer<typeof eventUpdate>,
  ): Promise<ChangePreview> {
    return this.changes.preview(eventId, event);
  }

  @Needs('desk:history')
  @ApiQuery({ name: 'below', required: false })
  @Answers(eventRevisions)
  @Get(deskRoutes.eventRevisions)
  revisions(
    @Param('id', { schema: uuid }) eventId: string,
    @CurrentStaff() staff: StaffCaller,
    @Query('below', { schema: optionalVersion }) below?: number,
  ): Promise<EventRevisions> {
    return this.history.revisions(eventId, below, staff);
  }

  @Needs('desk:programme')
  @Answers(earlierVersion)
  @Get(deskRoutes.eventRevision)
  earlier(
    @Param('id', { schema: uuid }) eventId: string,
    @Param('version', { schema: version }) at: number,
  ): Promise<EarlierVersion> {
    return this.history.earlier(eventId, at);
  }
}
