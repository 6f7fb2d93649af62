import {
  eventAfterwards,
  eventAfterwardsAnswer,
  deskRoutes,
  routes,
  uuid,
  type EventAfterwards,
  type EventAfterwardsAnswer,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EventAfterwardsQueries } from './event-afterwards-queries';
import { WriteEventAfterwards } from './write-event-afterwards';

/** The two questions at the desk: the organiser's own event, or any event of the office. */
@ApiTags('Afterwards')
@Controller()
export class EventAfterwardsController {
  constructor(
    private readonly queries: EventAfterwardsQueries,
    private readonly writing: WriteEventAfterwards,
  ) {}

  @Needs('organiser:own')
  @Answers(eventAfterwards)
  @Get(routes.ownEventAfterwards)
  async own(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<EventAfterwards> {
    return this.queries.of(await this.queries.own(id, staff));
  }

  @Needs('organiser:own')
  @Answers(eventAfterwards)
  @Put(routes.ownEventAfterwards)
  async answerOwn(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: eventAfterwardsAnswer }) said: EventAfterwardsAnswer,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<EventAfterwards> {
    const eventId = await this.queries.own(id, staff);
    const by = { actor: 'organiser', actorId: staff.accountId } as const;
    await this.writing.write(eventId, { ...said, ...by });
    return this.queries.of(eventId);
  }

  @Needs('desk:programme')
  @Answers(eventAfterwards)
  @Get(deskRoutes.deskEventAfterwards)
  of(@Param('id', { schema: uuid }) eventId: string): Promise<EventAfterwards> {
    return this.queries.of(eventId);
  }

  @Needs('desk:programme')
  @Answers(eventAfterwards)
  @Put(deskRoutes.deskEventAfterwards)
  async answerFor(
    @Param('id', { schema: uuid }) eventId: string,
    @Body({ schema: eventAfterwardsAnswer }) said: EventAfterwardsAnswer,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<EventAfterwards> {
    const by = { actor: 'office', actorId: staff.accountId } as const;
    await this.writing.write(eventId, { ...said, ...by });
    return this.queries.of(eventId);
  }
}
