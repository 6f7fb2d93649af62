import { AnswerPitchOffer } from './booking/answer-pitch-offer';
import { BookingsController } from './booking/bookings-controller';
import { CancelOwnBooking } from './booking/cancel-own-booking';
import { ClaimPitches } from './booking/claim-pitches';
import { ConfirmPitches } from './booking/confirm-pitches';
import { EraseMarketBookings } from './booking/erase-market-bookings';
import { ForgetUnproven } from './booking/forget-unproven';
import { KeepClaim } from './booking/keep-claim';
import { OwnBookingQueries } from './booking/own-booking-queries';
import { PublicMarketQueries } from './public/public-market-queries';
import { PublicMarketsController } from './public/public-markets-controller';

/** Markets for everybody: what there is, taking a pitch, one's own booking. */
export const publicControllers = [PublicMarketsController, BookingsController];

export const publicProviders = [
  PublicMarketQueries,
  KeepClaim,
  ClaimPitches,
  ConfirmPitches,
  OwnBookingQueries,
  CancelOwnBooking,
  AnswerPitchOffer,
];

/** What the worker does for them. */
export const publicJobs = [ForgetUnproven, EraseMarketBookings];
