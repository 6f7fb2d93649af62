import {
  myPitchBookings,
  offerAnswerInput,
  ownBooking,
  pitchClaim,
  pitchClaimed,
  pitchCode,
  pitchConfirmed,
  routes,
  type MyPitchBookings,
  type OfferAnswerInput,
  type OwnBooking,
  type PitchClaim,
  type PitchClaimed,
  type PitchCode,
  type PitchConfirmed,
} from '@dabei/contracts';
import {
  Admitted,
  Answers,
  AnswersNothing,
  CurrentCaller,
  HouseholdId,
  Needs,
  SignedIn,
  type Caller,
} from '@dabei/server/platform';
import { Body, Controller, Get, Header, Headers, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { AnswerPitchOffer } from './answer-pitch-offer';
import { CancelOwnBooking } from './cancel-own-booking';
import { ClaimPitches } from './claim-pitches';
import { ConfirmPitches } from './confirm-pitches';
import { OwnBookingQueries } from './own-booking-queries';

/** Those who sell: a press, a typed code, and a page of their own behind a long link. */
@ApiTags('Markets')
@Controller()
export class BookingsController {
  constructor(
    private readonly claimPitches: ClaimPitches,
    private readonly confirmPitches: ConfirmPitches,
    private readonly queries: OwnBookingQueries,
    private readonly cancelOwnBooking: CancelOwnBooking,
    private readonly answerOffer: AnswerPitchOffer,
  ) {}

  @Needs('public:write')
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'The same for every retry of one press',
  })
  @Answers(pitchClaimed)
  @HttpCode(200)
  @Admitted()
  @Post(routes.pitchClaims)
  claim(
    @Body({ schema: pitchClaim }) claim: PitchClaim,
    @Headers('idempotency-key') key: string | undefined,
    @CurrentCaller() caller: Caller,
    @Ip() network: string,
  ): Promise<PitchClaimed> {
    return this.claimPitches.claim(claim, key, { caller, network });
  }

  @Needs('public:write')
  @Answers(pitchConfirmed)
  @HttpCode(200)
  @Post(routes.pitchClaimCode)
  confirm(
    @Body({ schema: pitchCode }) code: PitchCode,
    @Ip() network: string,
  ): Promise<PitchConfirmed> {
    return this.confirmPitches.confirm(code, network);
  }

  @Needs('public:read')
  @Answers(ownBooking)
  @Header('Cache-Control', 'no-store')
  @Get(routes.ownBooking)
  read(
    @Param('secret') secret: string,
    @SignedIn() householdId: string | null,
  ): Promise<OwnBooking> {
    return this.queries.read({ secret, householdId });
  }

  @Needs('public:write')
  @AnswersNothing()
  @HttpCode(204)
  @Post(routes.ownBookingCancel)
  async cancel(
    @Param('secret') secret: string,
    @SignedIn() householdId: string | null,
  ): Promise<void> {
    await this.cancelOwnBooking.cancel({ secret, householdId });
  }

  @Needs('public:write')
  @AnswersNothing()
  @HttpCode(204)
  @Post(routes.ownBookingOffer)
  async offer(
    @Param('secret') secret: string,
    @SignedIn() householdId: string | null,
    @Body({ schema: offerAnswerInput }) { accept }: OfferAnswerInput,
  ): Promise<void> {
    await this.answerOffer.answer({ secret, householdId }, accept);
  }

  @Needs('public:write')
  @AnswersNothing()
  @HttpCode(204)
  @Post(routes.ownBookingFewer)
  async fewer(
    @Param('secret') secret: string,
    @SignedIn() householdId: string | null,
  ): Promise<void> {
    await this.answerOffer.acceptFewer({ secret, householdId });
  }

  @Needs('family:own')
  @Answers(myPitchBookings)
  @Header('Cache-Control', 'no-store')
  @Get(routes.myPitchBookings)
  mine(@HouseholdId() householdId: string): Promise<MyPitchBookings> {
    return this.queries.mine(householdId);
  }
}
