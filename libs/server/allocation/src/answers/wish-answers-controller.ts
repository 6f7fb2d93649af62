import { routes, wishAnswers, type WishAnswers } from '@dabei/contracts';
import { Answers, HouseholdId, Needs } from '@dabei/server/platform';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { campaignSlug } from '../facts/campaign-slug';
import { WishAnswerQueries } from './wish-answer-queries';

@ApiTags('Wishes')
@Controller()
export class WishAnswersController {
  constructor(private readonly queries: WishAnswerQueries) {}

  @Needs('family:own')
  @Answers(wishAnswers)
  @Get(routes.wishAnswers)
  answers(
    @Param('campaign', campaignSlug) campaign: string,
    @HouseholdId() householdId: string,
  ): Promise<WishAnswers> {
    return this.queries.ofFamily(campaign, householdId);
  }
}
