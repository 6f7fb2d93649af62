import {
  ownShiftPress,
  ownShiftPressed,
  ownVolunteer,
  routes,
  uuid,
  type OwnShiftPress,
  type OwnShiftPressed,
  type OwnVolunteer,
} from '@dabei/contracts';
import { Answers, AnswersNothing, Needs } from '@dabei/server/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskParents } from './ask-parents';
import { GiveShiftBack } from './give-shift-back';
import { OwnVolunteerQueries } from './own-volunteer-queries';
import { RenewVolunteerFeed } from './renew-volunteer-feed';
import { TakeOwnShift } from './take-own-shift';

/** A volunteer's own page behind a long link. */
@ApiTags('Community days')
@Controller()
export class OwnVolunteerController {
  constructor(
    private readonly own: OwnVolunteerQueries,
    private readonly takeShift: TakeOwnShift,
    private readonly shiftBack: GiveShiftBack,
    private readonly askParents: AskParents,
    private readonly feed: RenewVolunteerFeed,
  ) {}

  @Needs('public:read')
  @Answers(ownVolunteer)
  @Header('Cache-Control', 'no-store')
  @Get(routes.ownVolunteer)
  read(@Param('secret') secret: string): Promise<OwnVolunteer> {
    return this.own.read(secret);
  }

  @Needs('public:write')
  @Answers(ownShiftPressed)
  @HttpCode(200)
  @Post(routes.ownVolunteerShifts)
  take(
    @Param('secret') secret: string,
    @Body({ schema: ownShiftPress }) press: OwnShiftPress,
  ): Promise<OwnShiftPressed> {
    return this.takeShift.take(secret, press);
  }

  @Needs('public:write')
  @AnswersNothing()
  @HttpCode(204)
  @Post(routes.ownSignupCancel)
  async giveBack(
    @Param('secret') secret: string,
    @Param('id', { schema: uuid }) id: string,
  ): Promise<void> {
    await this.shiftBack.giveBack(secret, id);
  }

  @Needs('public:write')
  @AnswersNothing()
  @HttpCode(204)
  @Post(routes.ownConsentMail)
  async parents(@Param('secret') secret: string): Promise<void> {
    await this.askParents.ask(secret);
  }

  @Needs('public:write')
  @Answers(ownVolunteer)
  @Header('Cache-Control', 'no-store')
  @HttpCode(200)
  @Post(routes.ownVolunteerFeedRenew)
  async renewFeed(@Param('secret') secret: string): Promise<OwnVolunteer> {
    await this.feed.renew(secret);
    return this.own.read(secret);
  }
}
