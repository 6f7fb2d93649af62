import {
  approvals,
  cancelRequestDone,
  eventAccept,
  eventReturn,
  eventReview,
  deskRoutes,
  uuid,
  type Approvals,
  type EventReview,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ApprovalQueries } from './approval-queries';
import { CloseCancelRequest } from './close-cancel-request';
import { DecideOnEvent } from './decide-on-event';
import { EventReviewQueries } from './event-review-queries';

/** The office's answers to organisers. */
@ApiTags('Desk: approvals')
@Controller()
export class ApprovalsController {
  constructor(
    private readonly queries: ApprovalQueries,
    private readonly reviews: EventReviewQueries,
    private readonly decideOnEvent: DecideOnEvent,
    private readonly closeRequest: CloseCancelRequest,
  ) {}

  @Needs('desk:programme')
  @Answers(approvals)
  @Get(deskRoutes.approvals)
  open(): Promise<Approvals> {
    return this.queries.open();
  }

  @Needs('desk:programme')
  @Answers(eventReview)
  @Get(deskRoutes.eventReview)
  review(@Param('id', { schema: uuid }) eventId: string): Promise<EventReview> {
    return this.reviews.of(eventId);
  }

  @Needs('desk:programme')
  @HttpCode(200)
  @Answers(eventReview)
  @Post(deskRoutes.eventAccept)
  async accept(
    @Param('id', { schema: uuid }) eventId: string,
    @Body({ schema: eventAccept }) { version }: z.infer<typeof eventAccept>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<EventReview> {
    await this.decideOnEvent.decide({ eventId, version, move: 'accept', comment: null }, staff);
    return this.reviews.of(eventId);
  }

  @Needs('desk:programme')
  @HttpCode(200)
  @Answers(eventReview)
  @Post(deskRoutes.eventReturn)
  async giveBack(
    @Param('id', { schema: uuid }) eventId: string,
    @Body({ schema: eventReturn }) body: z.infer<typeof eventReturn>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<EventReview> {
    await this.decideOnEvent.decide({ eventId, ...body, move: 'return' }, staff);
    return this.reviews.of(eventId);
  }

  @Needs('desk:programme')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.cancelRequestDone)
  async closeCancelRequest(
    @Param('id', { schema: uuid }) requestId: string,
    @Body({ schema: cancelRequestDone }) { outcome }: z.infer<typeof cancelRequestDone>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.closeRequest.close(requestId, outcome, staff);
  }
}
