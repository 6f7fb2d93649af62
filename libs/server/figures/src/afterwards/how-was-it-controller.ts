import { howWasIt, howWasItAnswer, howWasItWish, routes, type HowWasIt } from '@dabei/contracts';
import { Answers, Needs } from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AnswerHowWasIt } from './answer-how-was-it';
import { HowWasItLinks } from './how-was-it-links';
import { HowWasItQueries } from './how-was-it-queries';
import { WishForQuestions } from './wish-for-questions';

const token = z.string().min(20).max(200);

/** A link in a mail changes nothing by being opened: GET shows, POST answers. */
@ApiTags('Afterwards')
@Controller()
export class HowWasItController {
  constructor(
    private readonly links: HowWasItLinks,
    private readonly page: HowWasItQueries,
    private readonly answers: AnswerHowWasIt,
    private readonly wishes: WishForQuestions,
  ) {}

  @Needs('public:read')
  @Answers(howWasIt)
  @Get(routes.howWasIt)
  async show(@Param('token', { schema: token }) secret: string): Promise<HowWasIt> {
    return this.page.page(await this.links.open(secret));
  }

  @Needs('public:write')
  @Answers(howWasIt)
  @HttpCode(200)
  @Post(routes.howWasIt)
  async answer(
    @Param('token', { schema: token }) secret: string,
    @Body({ schema: howWasItAnswer }) { rowId, answer }: z.infer<typeof howWasItAnswer>,
  ): Promise<HowWasIt> {
    const link = await this.links.open(secret);
    await this.answers.answer(link, rowId, answer);
    return this.page.page(link);
  }

  @Needs('public:write')
  @Answers(howWasIt)
  @Put(routes.howWasItWish)
  async wish(
    @Param('token', { schema: token }) secret: string,
    @Body({ schema: howWasItWish }) { mayAsk }: z.infer<typeof howWasItWish>,
  ): Promise<HowWasIt> {
    await this.wishes.wish(await this.links.open(secret), mayAsk);
    return this.page.page(await this.links.open(secret));
  }
}
