import {
  eventAfterwards,
  eventAfterwardsAnswer,
  routes,
  type EventAfterwards,
  type EventAfterwardsAnswer,
} from '@dabei/contracts';
import { Answers, Needs } from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { EventAfterwardsQueries } from './event-afterwards-queries';
import { WriteEventAfterwards } from './write-event-afterwards';

const token = z.string().min(20).max(200);

/** The organiser's link: no sign-in, one event, two numbers. */
@ApiTags('Afterwards')
@Controller()
export class TwoQuestionsController {
  constructor(
    private readonly queries: EventAfterwardsQueries,
    private readonly writing: WriteEventAfterwards,
  ) {}

  @Needs('public:read')
  @Answers(eventAfterwards)
  @Get(routes.twoQuestions)
  async show(@Param('token', { schema: token }) secret: string): Promise<EventAfterwards> {
    return this.queries.of(await this.queries.linked(secret));
  }

  @Needs('public:write')
  @Answers(eventAfterwards)
  @HttpCode(200)
  @Post(routes.twoQuestions)
  async answer(
    @Param('token', { schema: token }) secret: string,
    @Body({ schema: eventAfterwardsAnswer }) said: EventAfterwardsAnswer,
  ): Promise<EventAfterwards> {
    const eventId = await this.queries.linked(secret);
    await this.writing.write(eventId, { ...said, actor: 'organiser', actorId: null });
    return this.queries.of(eventId);
  }
}
