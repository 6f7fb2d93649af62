import {
  accountDeletion,
  childUpdate,
  feedLink,
  guardianUpdate,
  householdView,
  routes,
  secondGuardianRequest,
  uuid,
  type FeedLink,
  type GuardianUpdate,
  type HouseholdView,
  type SecondGuardianRequest,
} from '@dabei/contracts';
import { Answers, AnswersNothing, HouseholdId, Needs, setCookies } from '@dabei/server/platform';
import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  Headers,
  HttpCode,
  Param,
  Post,
  Put,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { AddSecondGuardian } from './add-second-guardian';
import { ChangeChild } from './change-child';
import { ChangeGuardian } from './change-guardian';
import { DeleteAccount } from './delete-account';
import { ExportHousehold } from './export-household';
import { FeedLinks } from './feed-links';
import { HouseholdQueries } from './household-queries';

const everything = z.record(z.string(), z.unknown());

@ApiTags('My household')
@Controller()
export class MeController {
  constructor(
    private readonly households: HouseholdQueries,
    private readonly exportHousehold: ExportHousehold,
    private readonly deleteAccount: DeleteAccount,
    private readonly feedLinks: FeedLinks,
    private readonly changeGuardian: ChangeGuardian,
    private readonly changeChild: ChangeChild,
    private readonly addSecondGuardian: AddSecondGuardian,
  ) {}

  @Needs('family:own')
  @Answers(householdView)
  @Get(routes.me)
  me(@HouseholdId() householdId: string): Promise<HouseholdView> {
    return this.households.view(householdId);
  }

  /** Refused with `has-places` while a registration of the future lives: those are cancelled first. */
  @Needs('family:own')
  @AnswersNothing()
  @HttpCode(204)
  @Delete(routes.me)
  async leave(
    @HouseholdId() householdId: string,
    @Body({ schema: accountDeletion }) _: z.infer<typeof accountDeletion>,
    @Headers('cookie') cookie: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    setCookies(response, await this.deleteAccount.delete(householdId, cookie));
  }

  @Needs('family:own')
  @Answers(everything)
  @Header('Content-Disposition', 'attachment; filename="dabei-meine-daten.json"')
  @Header('Cache-Control', 'no-store')
  @Get(routes.meExport)
  export(@HouseholdId() householdId: string): Promise<z.infer<typeof everything>> {
    return this.exportHousehold.export(householdId);
  }

  @Needs('family:own')
  @Answers(feedLink)
  @Get(routes.meFeed)
  feed(@HouseholdId() householdId: string): Promise<FeedLink> {
    return this.feedLinks.current(householdId);
  }

  @Needs('family:own')
  @Answers(feedLink)
  @HttpCode(200)
  @Post(routes.meFeed)
  newFeed(@HouseholdId() householdId: string): Promise<FeedLink> {
    return this.feedLinks.renew(householdId);
  }

  @Needs('family:own')
  @AnswersNothing()
  @HttpCode(204)
  @Put(routes.meGuardian)
  async guardian(
    @HouseholdId() householdId: string,
    @Body({ schema: guardianUpdate }) update: GuardianUpdate,
  ): Promise<void> {
    await this.changeGuardian.change(householdId, update);
  }

  @Needs('family:own')
  @AnswersNothing()
  @HttpCode(204)
  @Put(routes.meChild)
  async child(
    @Param('id', { schema: uuid }) childId: string,
    @HouseholdId() householdId: string,
    @Body({ schema: childUpdate }) update: z.infer<typeof childUpdate>,
  ): Promise<void> {
    await this.changeChild.change(childId, householdId, update);
  }

  @Needs('family:own')
  @AnswersNothing()
  @HttpCode(204)
  @Post(routes.meSecondGuardian)
  async secondGuardian(
    @HouseholdId() householdId: string,
    @Body({ schema: secondGuardianRequest }) request: SecondGuardianRequest,
  ): Promise<void> {
    await this.addSecondGuardian.add(householdId, request);
  }
}
