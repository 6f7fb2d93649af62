import {
  fewerSeats,
  lineView,
  movePreview,
  movePreviewRequest,
  moveRequest,
  moved,
  offerByHand,
  placeByHand,
  deskRoutes,
  uuid,
  type LineView,
  type MovePreview,
  type MoveRequest,
  type Moved,
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
import { FewerSeats } from '../waiting-list/fewer-seats';
import { LineQueries } from '../waiting-list/line-queries';
import { OfferByHand } from '../waiting-list/offer-by-hand';
import { PlaceByHand } from '../waiting-list/place-by-hand';
import { MoveRegistration } from './move-registration';
import { PreviewMove } from './preview-move';

const id = { schema: uuid };

/** What the office decides about one registration out of turn; each leaves its reason. */
@ApiTags('Desk: participants')
@Controller()
export class MovesController {
  constructor(
    private readonly lines: LineQueries,
    private readonly offerByHand: OfferByHand,
    private readonly placeByHand: PlaceByHand,
    private readonly fewerSeats: FewerSeats,
    private readonly previewMove: PreviewMove,
    private readonly moveRegistration: MoveRegistration,
  ) {}

  @Needs('desk:registrations')
  @Answers(lineView)
  @Get(deskRoutes.deskLine)
  line(@Param('id', id) eventId: string): Promise<LineView> {
    return this.lines.line(eventId);
  }

  @Needs('desk:registrations')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskOfferByHand)
  async offer(
    @Param('id', id) registrationId: string,
    @Body({ schema: offerByHand }) { reason }: z.infer<typeof offerByHand>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.offerByHand.offer(registrationId, reason, staff);
  }

  @Needs('desk:registrations')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskPlaceByHand)
  async place(
    @Param('id', id) registrationId: string,
    @Body({ schema: placeByHand }) given: z.infer<typeof placeByHand>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.placeByHand.place(registrationId, given, staff);
  }

  @Needs('desk:registrations')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskFewerSeats)
  async fewer(
    @Param('id', id) registrationId: string,
    @Body({ schema: fewerSeats }) request: z.infer<typeof fewerSeats>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.fewerSeats.agree(registrationId, request, staff);
  }

  @Needs('desk:registrations')
  @Answers(movePreview)
  @HttpCode(200)
  @Post(deskRoutes.deskMovePreview)
  preview(
    @Param('id', id) registrationId: string,
    @Body({ schema: movePreviewRequest }) { eventId }: z.infer<typeof movePreviewRequest>,
  ): Promise<MovePreview> {
    return this.previewMove.preview(registrationId, eventId);
  }

  @Needs('desk:registrations')
  @Answers(moved)
  @HttpCode(200)
  @Post(deskRoutes.deskMove)
  move(
    @Param('id', id) registrationId: string,
    @Body({ schema: moveRequest }) request: MoveRequest,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<Moved> {
    return this.moveRegistration.move(registrationId, request, staff);
  }
}
