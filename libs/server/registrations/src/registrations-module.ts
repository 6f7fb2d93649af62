import { Module } from '@nestjs/common';
import { PeopleController } from './across/people-controller';
import { PeopleQueries } from './across/people-queries';
import { BulkController } from './bulk/bulk-controller';
import { BulkQueries } from './bulk/bulk-queries';
import { PreviewBulk } from './bulk/preview-bulk';
import { StartBulk } from './bulk/start-bulk';
import { StopBulk } from './bulk/stop-bulk';
import { CancelRegistration } from './cancel/cancel-registration';
import { ReinstateRegistration } from './cancel/reinstate-registration';
import { ConfirmBaskets } from './confirm/confirm-baskets';
import { VerifyCode } from './confirm/verify-code';
import { VerifyCodeController } from './confirm/verify-code-controller';
import { ConfirmDraw } from './draw/confirm-draw';
import { DrawController } from './draw/draw-controller';
import { WriteDraw } from './draw/write-draw';
import { CancelEvent } from './events/cancel-event';
import { ChangeCapacity } from './events/change-capacity';
import { DeskRegistrationsController } from './desk/desk-registrations-controller';
import { FinishTask } from './desk/finish-task';
import { RegistrationMoney } from './fees/registration-money';
import { MarkRegistration } from './desk/mark-registration';
import { ParticipantQueries } from './desk/participant-queries';
import { PressOfficeBasket } from './desk/press-office-basket';
import { ReadAnswers } from './desk/read-answers';
import { TasksController } from './desk/tasks-controller';
import { DeskPlacesController } from './events/desk-places-controller';
import { AnswerQueries } from './mine/answer-queries';
import { ChangeAnswers } from './mine/change-answers';
import { MyRegistrationsController } from './mine/my-registrations-controller';
import { MergeController } from './merge/merge-controller';
import { MergeFamilies } from './merge/merge-families';
import { MergePreviews } from './merge/merge-preview';
import { AbsenceNotes } from './not-coming/absence-notes';
import { NotComingController } from './not-coming/not-coming-controller';
import { NotComingLinks } from './not-coming/not-coming-links';
import { NotComingQueries } from './not-coming/not-coming-queries';
import { TellNotComing } from './not-coming/tell-not-coming';
import { MoveRegistration } from './moves/move-registration';
import { MovesController } from './moves/moves-controller';
import { PreviewMove } from './moves/preview-move';
import { PlaceLock } from './places/place-lock';
import { ReleaseExpiredHolds } from './places/release-expired-holds';
import { BasketsController } from './press/baskets-controller';
import { CheckBasket } from './press/check-basket';
import { PressBasket } from './press/press-basket';
import { PressFamilyBasket } from './press/press-family-basket';
import { WriteLine } from './press/write-line';
import { DistrictQueries } from './statistics/district-queries';
import { DistrictsController } from './statistics/districts-controller';
import { AcceptFewer } from './waiting-list/accept-fewer';
import { AnswerOffer } from './waiting-list/answer-offer';
import { FewerSeats } from './waiting-list/fewer-seats';
import { LineQueries } from './waiting-list/line-queries';
import { MakeOffer } from './waiting-list/make-offer';
import { OfferByHand } from './waiting-list/offer-by-hand';
import { OfferQueries } from './waiting-list/offer-queries';
import { OffersController } from './waiting-list/offers-controller';
import { PlaceByHand } from './waiting-list/place-by-hand';
import { AddWishingChild } from './wish-start/add-wishing-child';
import { StartWishing } from './wish-start/start-wishing';
import { StartWishingFamily } from './wish-start/start-wishing-family';
import { WishStartController } from './wish-start/wish-start-controller';

@Module({
  controllers: [
    BasketsController,
    VerifyCodeController,
    OffersController,
    MyRegistrationsController,
    DeskRegistrationsController,
    DeskPlacesController,
    PeopleController,
    BulkController,
    MovesController,
    TasksController,
    NotComingController,
    MergeController,
    DrawController,
    DistrictsController,
    WishStartController,
  ],
  providers: [
    StartWishing,
    AddWishingChild,
    StartWishingFamily,
    PlaceLock,
    ReleaseExpiredHolds,
    PressBasket,
    PressFamilyBasket,
    WriteLine,
    CheckBasket,
    DistrictQueries,
    ConfirmBaskets,
    VerifyCode,
    CancelRegistration,
    ReinstateRegistration,
    MergeFamilies,
    MergePreviews,
    AbsenceNotes,
    NotComingLinks,
    NotComingQueries,
    TellNotComing,
    AnswerOffer,
    AcceptFewer,
    OfferQueries,
    AnswerQueries,
    ChangeAnswers,
    ChangeCapacity,
    CancelEvent,
    ConfirmDraw,
    WriteDraw,
    ParticipantQueries,
    PeopleQueries,
    PreviewBulk,
    StartBulk,
    StopBulk,
    BulkQueries,
    LineQueries,
    MakeOffer,
    OfferByHand,
    PlaceByHand,
    FewerSeats,
    PreviewMove,
    MoveRegistration,
    PressOfficeBasket,
    MarkRegistration,
    ReadAnswers,
    FinishTask,
    RegistrationMoney,
  ],
})
export class RegistrationsModule {}
