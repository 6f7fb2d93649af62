import {
  deskEvent,
  eventInput,
  eventUpdate,
  deskRoutes,
  uuid,
  type DeskEvent,
  type EventInput,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { optionalSlug } from '../programme/slug';
import { ChangeEvent } from './change-event';
import { CopyEvent } from './copy-event';
import { CreateEvent } from './create-event';
import { DeskEventQueries } from './desk-event-queries';
import { PublishEvent } from './publish-event';

/** Every act answers with the event as it is now. */
@ApiTags('Desk: programme')
@Controller()
export class EventEditorController {
  constructor(
    private readonly events: DeskEventQueries,
    private readonly createEvent: CreateEvent,
    private readonly changeEvent: ChangeEvent,
    private readonly copyEvent: CopyEvent,
    private readonly publishEvent: PublishEvent,
  ) {}

  @Needs('desk:programme')
  @ApiQuery({ name: 'campaign', required: false })
  @Answers(deskEvent, 201)
  @Post(deskRoutes.deskEvents)
  async create(
    @Body({ schema: eventInput }) body: EventInput,
    @CurrentStaff() staff: StaffCaller,
    @Query('campaign', { schema: optionalSlug }) campaign?: string,
  ): Promise<DeskEvent> {
    return this.events.event(await this.createEvent.create(campaign, body, staff));
  }

  @Needs('desk:programme')
  @Answers(deskEvent)
  @Put(deskRoutes.deskEvent)
  async change(
    @Param('id', { schema: uuid }) eventId: string,
    @Body({ schema: eventUpdate }) { version, event }: z.infer<typeof eventUpdate>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DeskEvent> {
    await this.changeEvent.change({ eventId, version, input: event }, staff);
    return this.events.event(eventId);
  }

  @Needs('desk:programme')
  @Answers(deskEvent, 201)
  @Post(deskRoutes.deskEventCopy)
  async copy(
    @Param('id', { schema: uuid }) eventId: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DeskEvent> {
    return this.events.event(await this.copyEvent.copy(eventId, staff));
  }

  @Needs('desk:programme')
  @HttpCode(200)
  @Answers(deskEvent)
  @Post(deskRoutes.deskEventPublish)
  async publish(
    @Param('id', { schema: uuid }) eventId: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<DeskEvent> {
    await this.publishEvent.publish(eventId, staff);
    return this.events.event(eventId);
  }
}
