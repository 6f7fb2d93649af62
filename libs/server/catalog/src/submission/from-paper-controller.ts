import {
  enteredForCreate,
  enteredForMade,
  enteredForMark,
  eventReview,
  handInFor,
  deskRoutes,
  uuid,
  type EnteredForMade,
  type EventReview,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { EnterForOrganiser } from './enter-for-organiser';
import { EventReviewQueries } from './event-review-queries';
import { HandInFor } from './hand-in-for';
import { MarkEnteredFor } from './mark-entered-for';

/** What organisers without any login hand in on paper. */
@ApiTags('Desk: approvals')
@Controller()
export class FromPaperController {
  constructor(
    private readonly enterFor: EnterForOrganiser,
    private readonly handInEvent: HandInFor,
    private readonly markEnteredFor: MarkEnteredFor,
    private readonly reviews: EventReviewQueries,
  ) {}

  @Needs('desk:programme')
  @Answers(enteredForMade, 201)
  @Post(deskRoutes.enteredForEvents)
  async enter(
    @Body({ schema: enteredForCreate }) { event, ...paper }: z.infer<typeof enteredForCreate>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<EnteredForMade> {
    return { id: await this.enterFor.enter({ ...paper, input: event }, staff) };
  }

  @Needs('desk:programme')
  @HttpCode(200)
  @Answers(eventReview)
  @Post(deskRoutes.eventHandInFor)
  async handIn(
    @Param('id', { schema: uuid }) eventId: string,
    @Body({ schema: handInFor }) body: z.infer<typeof handInFor>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<EventReview> {
    await this.handInEvent.handIn({ eventId, ...body }, staff);
    return this.reviews.of(eventId);
  }

  @Needs('desk:programme')
  @AnswersNothing()
  @HttpCode(204)
  @Put(deskRoutes.eventEnteredFor)
  async mark(
    @Param('id', { schema: uuid }) eventId: string,
    @Body({ schema: enteredForMark }) { enteredFor }: z.infer<typeof enteredForMark>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.markEnteredFor.mark(eventId, enteredFor, staff);
  }
}
