import { routes, uuid } from '@dabei/contracts';
import { AnswersFile, HouseholdId, Needs } from '@dabei/server/platform';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Feeds } from './feeds';
import { sendIfChanged } from './send-if-changed';

const forAnybody = 'public, max-age=300';
const forTheFamily = 'private, max-age=0, must-revalidate';

@ApiTags('Calendar')
@Controller()
export class FeedsController {
  constructor(private readonly feeds: Feeds) {}

  @Needs('public:read')
  @AnswersFile('text/calendar')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Cache-Control', forAnybody)
  @Get(routes.campaignFeed)
  async campaign(@Param('slug') slug: string, @Res({ passthrough: true }) response: Response) {
    return sendIfChanged(response, await this.feeds.ofCampaign(slug));
  }

  @Needs('public:read')
  @AnswersFile('text/calendar')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Cache-Control', forAnybody)
  @Get(routes.eventFeed)
  async event(
    @Param('id', { schema: uuid }) id: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    return sendIfChanged(response, await this.feeds.ofEvent(id));
  }

  /** Open to whoever knows the secret in the address; the family can revoke it. */
  @Needs('public:read')
  @AnswersFile('text/calendar')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Cache-Control', forTheFamily)
  @Header('X-Robots-Tag', 'noindex')
  @Get(routes.householdFeed)
  async household(@Param('secret') secret: string, @Res({ passthrough: true }) response: Response) {
    return sendIfChanged(response, await this.feeds.ofHousehold(secret));
  }

  /** Open to whoever knows the secret in the address; the office can revoke it. */
  @Needs('public:read')
  @AnswersFile('text/calendar')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Cache-Control', forTheFamily)
  @Header('X-Robots-Tag', 'noindex')
  @Get(routes.donorFeed)
  async donor(@Param('secret') secret: string, @Res({ passthrough: true }) response: Response) {
    return sendIfChanged(response, await this.feeds.ofDonor(secret));
  }

  @Needs('family:own')
  @AnswersFile('text/calendar')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="termin.ics"')
  @Header('Cache-Control', forTheFamily)
  @Get(routes.registrationFile)
  async registration(
    @Param('id', { schema: uuid }) id: string,
    @HouseholdId() householdId: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    return sendIfChanged(response, await this.feeds.ofRegistration(id, householdId));
  }
}
