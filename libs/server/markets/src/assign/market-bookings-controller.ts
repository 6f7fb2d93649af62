import {
  bookingCancel,
  bookingCancelPreview,
  bookingVersion,
  offerByPhone,
  pitchAssignment,
  pitchConsequence,
  pitchSwap,
  deskRoutes,
  sellerPlaced,
  uuid,
  type BookingCancel,
  type BookingCancelPreview,
  type BookingVersion,
  type OfferByPhone,
  type PitchAssignment,
  type PitchConsequence,
  type PitchSwap,
  type SellerPlaced,
} from '@dabei/contracts';
import { Answers, CurrentStaff, Needs, type StaffCaller } from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnswerByPhone } from './answer-by-phone';
import { AssignPitches } from './assign-pitches';
import { CancelBooking } from './cancel-booking';
import { ReinstateBooking } from './reinstate-booking';
import { SwapPitches } from './swap-pitches';

@ApiTags('Desk: markets')
@Controller()
export class MarketBookingsController {
  constructor(
    private readonly assignPitches: AssignPitches,
    private readonly swapPitches: SwapPitches,
    private readonly cancelBooking: CancelBooking,
    private readonly reinstateBooking: ReinstateBooking,
    private readonly answerByPhone: AnswerByPhone,
  ) {}

  @Needs('markets:desk')
  @Answers(pitchConsequence)
  @HttpCode(200)
  @Post(deskRoutes.deskBookingPitchesPreview)
  preview(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: pitchAssignment }) { pitchIds }: PitchAssignment,
  ): Promise<PitchConsequence> {
    return this.assignPitches.preview(id, pitchIds);
  }

  @Needs('markets:desk')
  @Answers(sellerPlaced)
  @HttpCode(200)
  @Post(deskRoutes.deskBookingPitches)
  assign(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: pitchAssignment }) input: PitchAssignment,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<SellerPlaced> {
    return this.assignPitches.assign(id, input, staff);
  }

  @Needs('markets:desk')
  @Answers(sellerPlaced)
  @HttpCode(200)
  @Post(deskRoutes.deskBookingSwap)
  swap(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: pitchSwap }) input: PitchSwap,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<SellerPlaced> {
    return this.swapPitches.swap(id, input, staff);
  }

  @Needs('markets:desk')
  @Answers(bookingCancelPreview)
  @Get(deskRoutes.deskBookingCancelPreview)
  cancelPreview(@Param('id', { schema: uuid }) id: string): Promise<BookingCancelPreview> {
    return this.cancelBooking.preview(id);
  }

  @Needs('markets:desk')
  @Answers(sellerPlaced)
  @HttpCode(200)
  @Post(deskRoutes.deskBookingCancel)
  cancel(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: bookingCancel }) input: BookingCancel,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<SellerPlaced> {
    return this.cancelBooking.cancel(id, input, staff);
  }

  @Needs('markets:desk')
  @Answers(sellerPlaced)
  @HttpCode(200)
  @Post(deskRoutes.deskBookingReinstate)
  reinstate(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: bookingVersion }) input: BookingVersion,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<SellerPlaced> {
    return this.reinstateBooking.reinstate(id, input, staff);
  }

  @Needs('markets:desk')
  @Answers(sellerPlaced)
  @HttpCode(200)
  @Post(deskRoutes.deskBookingOffer)
  answer(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: offerByPhone }) input: OfferByPhone,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<SellerPlaced> {
    return this.answerByPhone.answer(id, input, staff);
  }
}
