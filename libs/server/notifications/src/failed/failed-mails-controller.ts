import { failedMail, deskRoutes, uuid, type FailedMail } from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { FailedMailQueries } from './failed-mail-queries';
import { LetterInstead } from './letter-instead';
import { SendAgain } from './send-again';
import { SetAside } from './set-aside';

@ApiTags('Desk: mails')
@Controller()
export class FailedMailsController {
  constructor(
    private readonly failed: FailedMailQueries,
    private readonly sendAgain: SendAgain,
    private readonly letterInstead: LetterInstead,
    private readonly setAside: SetAside,
  ) {}

  @Needs('desk:registrations')
  @Answers(z.array(failedMail))
  @Get(deskRoutes.deskFailedMails)
  list(): Promise<FailedMail[]> {
    return this.failed.all();
  }

  @Needs('desk:registrations')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskMailAgain)
  async again(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.sendAgain.send(id, staff);
  }

  @Needs('desk:families')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskMailLetter)
  async letter(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.letterInstead.write(id, staff);
  }

  @Needs('desk:registrations')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.deskMailSetAside)
  async leave(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.setAside.leave(id, staff);
  }

  @Needs('desk:registrations')
  @AnswersNothing()
  @HttpCode(204)
  @Delete(deskRoutes.deskMailSetAside)
  async takeUp(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    await this.setAside.takeUp(id, staff);
  }
}
