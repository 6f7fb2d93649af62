import { Module } from '@nestjs/common';
import { CancelRegistration } from './cancel/cancel-registration';
import { ReinstateRegistration } from './cancel/reinstate-registration';
import { ConfirmBaskets } from './confirm/confirm-baskets';
import { VerifyCode } from './confirm/verify-code';
import { VerifyCodeController } from './confirm/verify-code-controller';
import { CancelEvent } from './events/cancel-event';
import { ChangeCapacity } from './events/change-capacity';
import { DeskRegistrationsController } from './desk/desk-registrations-controller';
import { FinishTask } from './desk/finish-task';
import { MarkRegistration } from './desk/mark-registration';
import { ParticipantQueries } from './desk/participant-queries';
import { PressOfficeBasket } from './desk/press-office-basket';
import { ReadAnswers } from './desk/read-answers';
import { TodayController } from './desk/today-controller';
import { TodayQueries } from './desk/today-queries';
import { DeskPlacesController } from './events/desk-places-controller';
import { AnswerQueries } from './mine/answer-queries';
import { ChangeAnswers } from './mine/change-answers';
import { MyRegistrationsController } from './mine/my-registrations-controller';
import { PlaceLock } from './places/place-lock';
import { ReleaseExpiredHolds } from './places/release-expired-holds';
import { BasketsController } from './press/baskets-controller';
import { CheckBasket } from './press/check-basket';
import { PressBasket } from './press/press-basket';
import { PressFamilyBasket } from './press/press-family-basket';
import { WriteLine } from './press/write-line';
import { AcceptFewer } from './waiting-list/accept-fewer';
import { AnswerOffer } from './waiting-list/answer-offer';
import { OfferQueries } from './waiting-list/offer-queries';
import { OffersController } from './waiting-list/offers-controller';

@Module({
  controllers: [
    BasketsController,
    VerifyCodeController,
    OffersController,
    MyRegistrationsController,
    DeskRegistrationsController,
    DeskPlacesController,
    TodayController,
  ],
  providers: [
    PlaceLock,
    ReleaseExpiredHolds,
    PressBasket,
    PressFamilyBasket,
    WriteLine,
    CheckBasket,
    ConfirmBaskets,
    VerifyCode,
    CancelRegistration,
    ReinstateRegistration,
    AnswerOffer,
    AcceptFewer,
    OfferQueries,
    AnswerQueries,
    ChangeAnswers,
    ChangeCapacity,
    CancelEvent,
    ParticipantQueries,
    PressOfficeBasket,
    MarkRegistration,
    ReadAnswers,
    TodayQueries,
    FinishTask,
  ],
})
export class RegistrationsModule {}
