import { Module } from '@nestjs/common';
import { CancelRegistration } from './cancel/cancel-registration';
import { ReinstateRegistration } from './cancel/reinstate-registration';
import { ConfirmBaskets } from './confirm/confirm-baskets';
import { VerifyCode } from './confirm/verify-code';
import { VerifyCodeController } from './confirm/verify-code-controller';
import { CancelEvent } from './events/cancel-event';
import { ChangeCapacity } from './events/change-capacity';
import { AnswerQueries } from './mine/answer-queries';
import { ChangeAnswers } from './mine/change-answers';
import { MyRegistrationsController } from './mine/my-registrations-controller';
import { PlaceLock } from './places/place-lock';
import { BasketsController } from './press/baskets-controller';
import { CheckBasket } from './press/check-basket';
import { PressBasket } from './press/press-basket';
import { PressFamilyBasket } from './press/press-family-basket';
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
  ],
  providers: [
    PlaceLock,
    PressBasket,
    PressFamilyBasket,
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
  ],
})
export class RegistrationsModule {}
