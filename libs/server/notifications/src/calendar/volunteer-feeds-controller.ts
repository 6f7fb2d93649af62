import { routes } from '@dabei/contracts';
import { AnswersFile, Needs } from '@dabei/server/platform';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendIfChanged } from './send-if-changed';
import { VolunteerFeeds } from './volunteer-feeds';

/** Open to whoever knows the secret in the address. */
@ApiTags('Calendar')
@Controller()
export class VolunteerFeedsController {
  constructor(private readonly feeds: VolunteerFeeds) {}

  @Needs('public:read')
  @AnswersFile('text/calendar')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Cache-Control', 'private, max-age=0, must-revalidate')
  @Header('X-Robots-Tag', 'noindex')
  @Get(routes.volunteerFeed)
  async read(
    @Param('secret') secret: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return sendIfChanged(response, await this.feeds.of(secret));
  }
}
