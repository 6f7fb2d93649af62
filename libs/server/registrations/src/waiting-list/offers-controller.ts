import { offerAnswer, offerPage, routes, uuid, type OfferPage } from '@dabei/contracts';
import { Answers, AnswersNothing, HouseholdId, Needs } from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AnswerOffer } from './answer-offer';
import { OfferQueries } from './offer-queries';

const token = z.string().min(20).max(200);
type OfferAnswerBody = z.infer<typeof offerAnswer>;

/** A link in a mail changes nothing by being opened: GET shows, POST answers. */
@ApiTags('Place offers')
@Controller()
export class OffersController {
  constructor(
    private readonly offers: OfferQueries,
    private readonly answerOffer: AnswerOffer,
  ) {}

  @Needs('public:read')
  @Answers(offerPage)
  @Get(routes.offer)
  show(@Param('token', { schema: token }) link: string): Promise<OfferPage> {
    return this.offers.page(link);
  }

  @Needs('public:write')
  @AnswersNothing()
  @HttpCode(204)
  @Post(routes.offerAccept)
  async accept(
    @Param('token', { schema: token }) link: string,
    @Body({ schema: offerAnswer }) { giveUp }: OfferAnswerBody,
  ): Promise<void> {
    const offerId = await this.offers.idOfToken(link);
    await this.answerOffer.answer(offerId, {
      answer: 'accept',
      giveUp,
      actor: 'family',
      actorId: null,
    });
  }

  @Needs('public:write')
  @AnswersNothing()
  @HttpCode(204)
  @Post(routes.offerDecline)
  async decline(@Param('token', { schema: token }) link: string): Promise<void> {
    const offerId = await this.offers.idOfToken(link);
    await this.answerOffer.answer(offerId, {
      answer: 'decline',
      giveUp: false,
      actor: 'family',
      actorId: null,
    });
  }

  @Needs('family:own')
  @AnswersNothing()
  @HttpCode(204)
  @Post(routes.ownOfferAccept)
  async acceptOwn(
    @Param('id', { schema: uuid }) id: string,
    @HouseholdId() householdId: string,
    @Body({ schema: offerAnswer }) { giveUp }: OfferAnswerBody,
  ): Promise<void> {
    const offerId = await this.offers.idOfOwn(id, householdId);
    await this.answerOffer.answer(offerId, {
      answer: 'accept',
      giveUp,
      actor: 'family',
      actorId: null,
    });
  }

  @Needs('family:own')
  @AnswersNothing()
  @HttpCode(204)
  @Post(routes.ownOfferDecline)
  async declineOwn(
    @Param('id', { schema: uuid }) id: string,
    @HouseholdId() householdId: string,
  ): Promise<void> {
    const offerId = await this.offers.idOfOwn(id, householdId);
    await this.answerOffer.answer(offerId, {
      answer: 'decline',
      giveUp: false,
      actor: 'family',
      actorId: null,
    });
  }
}
