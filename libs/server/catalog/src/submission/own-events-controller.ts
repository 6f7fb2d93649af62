import {
  otherDate,
  ownEvent,
  ownEventChange,
  ownEventCreate,
  ownEvents,
  ownParticipants,
  routes,
  uuid,
  type OwnEvent,
  type OwnEvents,
  type OwnParticipants,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { AddOtherDate } from './add-other-date';
import { ChangeOwnEvent } from './change-own-event';
import { CreateOwnEvent } from './create-own-event';
import { OwnEventQueries } from './own-event-queries';
import { OwnParticipantQueries } from './own-participant-queries';

/** An organisation keeps its own events; those of others do not exist here. */
@ApiTags('Organiser')
@Controller()
export class OwnEventsController {
  constructor(
    private readonly events: OwnEventQueries,
    private readonly people: OwnParticipantQueries,
    private readonly createEvent: CreateOwnEvent,
    private readonly changeEvent: ChangeOwnEvent,
    private readonly addOtherDate: AddOtherDate,
  ) {}

  @Needs('organiser:own')
  @Answers(ownEvents)
  @Get(routes.ownEvents)
  all(@CurrentStaff() staff: StaffCaller): Promise<OwnEvents> {
    return this.events.all(staff);
  }

  @Needs('organiser:own')
  @Answers(ownEvent)
  @Get(routes.ownEvent)
  one(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<OwnEvent> {
    return this.events.one(id, staff);
  }

  @Needs('organiser:own')
  @Answers(ownParticipants)
  @Get(routes.ownParticipants)
  participants(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<OwnParticipants> {
    return this.people.of(id, staff);
  }

  @Needs('organiser:own')
  @Answers(ownEvent, 201)
  @Post(routes.ownEvents)
  async create(
    @Body({ schema: ownEventCreate }) { campaign, event }: z.infer<typeof ownEventCreate>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<OwnEvent> {
    return this.events.one(await this.createEvent.create(campaign, event, staff), staff);
  }

  @Needs('organiser:own')
  @Answers(ownEvent)
  @Put(routes.ownEvent)
  async change(
    @Param('id', { schema: uuid }) eventId: string,
    @Body({ schema: ownEventChange }) { version, event }: z.infer<typeof ownEventChange>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<OwnEvent> {
    await this.changeEvent.change({ eventId, version, own: event }, staff);
    return this.events.one(eventId, staff);
  }

  @Needs('organiser:own')
  @Answers(ownEvent, 201)
  @Post(routes.ownEventOtherDate)
  async otherDate(
    @Param('id', { schema: uuid }) eventId: string,
    @Body({ schema: otherDate }) body: z.infer<typeof otherDate>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<OwnEvent> {
    return this.events.one(await this.addOtherDate.add({ eventId, ...body }, staff), staff);
  }
}
