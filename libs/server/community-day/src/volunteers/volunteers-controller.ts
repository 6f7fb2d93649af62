import {
  parentConsent,
  publicCommunityDay,
  publicCommunityDays,
  routes,
  volunteerCode,
  volunteerConfirmed,
  volunteerPress,
  volunteerPressed,
  type ParentConsent,
  type PublicCommunityDay,
  type PublicCommunityDays,
  type VolunteerCode,
  type VolunteerConfirmed,
  type VolunteerPress,
  type VolunteerPressed,
} from '@dabei/contracts';
import { Admitted, Answers, AnswersNothing, Needs } from '@dabei/server/platform';
import { Body, Controller, Get, Header, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ConfirmVolunteer } from './confirm-volunteer';
import { ParentConsents } from './parent-consent';
import { PressVolunteer } from './press-volunteer';
import { PublicDayQueries } from './public-day-queries';

/** Community days for everybody: what is looked for, "Ich helfe mit", the typed code, the parents. */
@ApiTags('Community days')
@Controller()
export class VolunteersController {
  constructor(
    private readonly days: PublicDayQueries,
    private readonly pressVolunteer: PressVolunteer,
    private readonly confirmVolunteer: ConfirmVolunteer,
    private readonly consents: ParentConsents,
  ) {}

  @Needs('public:read')
  @Answers(publicCommunityDays)
  @Get(routes.publicCommunityDays)
  list(): Promise<PublicCommunityDays> {
    return this.days.list();
  }

  @Needs('public:read')
  @Answers(publicCommunityDay)
  @Get(routes.publicCommunityDay)
  read(@Param('slug') slug: string): Promise<PublicCommunityDay> {
    return this.days.read(slug);
  }

  @Needs('public:write')
  @Answers(volunteerPressed)
  @HttpCode(200)
  @Admitted()
  @Post(routes.volunteerPress)
  press(
    @Param('slug') slug: string,
    @Body({ schema: volunteerPress }) input: VolunteerPress,
    @Ip() network: string,
  ): Promise<VolunteerPressed> {
    return this.pressVolunteer.press(slug, input, network);
  }

  @Needs('public:write')
  @Answers(volunteerConfirmed)
  @HttpCode(200)
  @Post(routes.volunteerCode)
  confirm(
    @Body({ schema: volunteerCode }) code: VolunteerCode,
    @Ip() network: string,
  ): Promise<VolunteerConfirmed> {
    return this.confirmVolunteer.confirm(code, network);
  }

  @Needs('public:read')
  @Answers(parentConsent)
  @Header('Cache-Control', 'no-store')
  @Get(routes.parentConsent)
  parents(@Param('secret') secret: string): Promise<ParentConsent> {
    return this.consents.read(secret);
  }

  @Needs('public:write')
  @AnswersNothing()
  @HttpCode(204)
  @Post(routes.parentConsent)
  async agree(@Param('secret') secret: string): Promise<void> {
    await this.consents.agree(secret);
  }
}
