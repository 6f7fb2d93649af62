import { language, routes } from '@dabei/contracts';
import { AnswersFile, Needs } from '@dabei/server/platform';
import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { sendIfChanged } from './send-if-changed';
import { TreeFeeds } from './tree-feeds';

const inLanguage = z.strictObject({ sprache: language.default('de') });
type InLanguage = z.infer<typeof inLanguage>;
const forOne = 'private, max-age=0, must-revalidate';

/** Open to whoever knows the secret in the address; a new link revokes it. */
@ApiTags('Calendar')
@Controller()
export class TreeFeedsController {
  constructor(private readonly feeds: TreeFeeds) {}

  @Needs('public:read')
  @AnswersFile('text/calendar')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Cache-Control', forOne)
  @Header('X-Robots-Tag', 'noindex')
  @Get(routes.treeKeeperFeed)
  async keeper(
    @Param('secret') secret: string,
    @Query({ schema: inLanguage }) { sprache }: InLanguage,
    @Res({ passthrough: true }) response: Response,
  ) {
    return sendIfChanged(response, await this.feeds.ofKeeper(secret, sprache));
  }

  @Needs('public:read')
  @AnswersFile('text/calendar')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Cache-Control', forOne)
  @Header('X-Robots-Tag', 'noindex')
  @Get(routes.treeStaffFeed)
  async staff(
    @Param('secret') secret: string,
    @Query({ schema: inLanguage }) { sprache }: InLanguage,
    @Res({ passthrough: true }) response: Response,
  ) {
    return sendIfChanged(response, await this.feeds.ofStaff(secret, sprache));
  }
}
