import {
  feedbackRequest,
  language,
  office,
  pageView,
  routes,
  type FeedbackRequest,
  type Language,
  type Office,
  type PageView,
} from '@dabei/contracts';
import { Answers, AnswersNothing, Needs, OfficeQueries } from '@dabei/server/platform';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Ip,
  Param,
  Post,
  Query,
  UseInterceptors,
} from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { Revalidated } from '../answer/revalidated';
import { slug } from '../programme/slug';
import { PageQueries } from './page-queries';
import { SendFeedback } from './send-feedback';

const languageOrGerman = language.default('de');

@ApiTags('Pages')
@Controller()
export class PagesController {
  constructor(
    private readonly offices: OfficeQueries,
    private readonly pages: PageQueries,
    private readonly sendFeedback: SendFeedback,
  ) {}

  @Needs('public:read')
  @UseInterceptors(Revalidated)
  @Answers(office)
  @Get(routes.office)
  office(): Promise<Office> {
    return this.offices.office();
  }

  @Needs('public:read')
  @UseInterceptors(Revalidated)
  @ApiQuery({ name: 'language', required: false })
  @Answers(pageView)
  @Get(routes.page)
  page(
    @Param('slug', { schema: slug }) name: string,
    @Query('language', { schema: languageOrGerman }) wanted: Language,
  ): Promise<PageView> {
    return this.pages.page(name, wanted);
  }

  @Needs('public:write')
  @AnswersNothing()
  @HttpCode(204)
  @Post(routes.feedback)
  async feedback(
    @Body({ schema: feedbackRequest }) body: FeedbackRequest,
    @Ip() network: string,
  ): Promise<void> {
    await this.sendFeedback.send(body, network);
  }
}
