import { notComingAnswer, notComingPage, routes, type NotComingPage } from '@dabei/contracts';
import { Answers, Needs } from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { NotComingLinks } from './not-coming-links';
import { NotComingQueries } from './not-coming-queries';
import { TellNotComing } from './tell-not-coming';

const token = z.string().min(20).max(200);

/** A link in a mail changes nothing by being opened: GET shows, POST tells. */
@ApiTags('Not coming')
@Controller()
export class NotComingController {
  constructor(
    private readonly links: NotComingLinks,
    private readonly page: NotComingQueries,
    private readonly tell: TellNotComing,
  ) {}

  @Needs('public:read')
  @Answers(notComingPage)
  @Get(routes.notComing)
  async show(@Param('token', { schema: token }) secret: string): Promise<NotComingPage> {
    return this.page.page(await this.links.open(secret));
  }

  @Needs('public:write')
  @Answers(notComingPage)
  @HttpCode(200)
  @Post(routes.notComing)
  async answer(
    @Param('token', { schema: token }) secret: string,
    @Body({ schema: notComingAnswer }) { registrationId, answer }: z.infer<typeof notComingAnswer>,
  ): Promise<NotComingPage> {
    const link = await this.links.open(secret);
    await this.tell[answer === 'undo' ? 'undo' : 'tell'](link, registrationId);
    return this.page.page(link);
  }
}
