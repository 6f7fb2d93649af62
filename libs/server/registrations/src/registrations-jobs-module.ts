import { Module } from '@nestjs/common';
import { BillRegistrations } from './fees/bill-registrations';
import { FindFees } from './fees/find-fees';
import { FollowBill } from './fees/follow-bill';
import { RegistrationMoney } from './fees/registration-money';
import { FollowPresence } from './desk/follow-presence';
import { BulkActs } from './bulk/bulk-acts';
import { ResumeBulk } from './bulk/resume-bulk';
import { RunBulk } from './bulk/run-bulk';
import { RunStartedBulk } from './bulk/run-started-bulk';
import { CancelRegistration } from './cancel/cancel-registration';
import { ConfirmByPhone } from './confirm/confirm-by-phone';
import { MarkRegistration } from './desk/mark-registration';
import { MoveRegistration } from './moves/move-registration';
import { PlaceLock } from './places/place-lock';
import { ReleaseExpiredHolds } from './places/release-expired-holds';
import { ExpireHolds } from './press/expire-holds';
import { PressBasket } from './press/press-basket';
import { SendCodeAfterBasket } from './press/send-code-after-basket';
import { ExpireOffers } from './waiting-list/expire-offers';
import { WriteLine } from './press/write-line';
import { MakeOffer } from './waiting-list/make-offer';
import { OfferByHand } from './waiting-list/offer-by-hand';
import { PlaceByHand } from './waiting-list/place-by-hand';
import { ServeAllLines } from './waiting-list/serve-all-lines';
import { ServeLine } from './waiting-list/serve-line';
import { ServeWhenPlacesChange } from './waiting-list/serve-when-places-change';

/** What the worker does for registrations. */
@Module({
  providers: [
    PlaceLock,
    ReleaseExpiredHolds,
    MakeOffer,
    ServeLine,
    ServeWhenPlacesChange,
    ServeAllLines,
    ExpireOffers,
    ExpireHolds,
    SendCodeAfterBasket,
    CancelRegistration,
    ConfirmByPhone,
    MarkRegistration,
    PressBasket,
    WriteLine,
    MoveRegistration,
    OfferByHand,
    PlaceByHand,
    BulkActs,
    RunBulk,
    RunStartedBulk,
    ResumeBulk,
    FollowPresence,
    RegistrationMoney,
    BillRegistrations,
    FindFees,
    FollowBill,
  ],
  exports: [ServeLine],
})
export class RegistrationsJobsModule {}
