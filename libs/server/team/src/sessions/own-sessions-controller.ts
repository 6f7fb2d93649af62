import { passwordChange, deskRoutes, staffSession, type StaffSessionView } from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  Browser,
  CurrentStaff,
  Needs,
  setCookies,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { ChangePassword } from './change-password';
import { EndSessions } from './end-sessions';
import { StaffSessionQueries } from './staff-session-queries';

const sessionId = z.string().max(64);

@ApiTags('Desk: own sessions')
@Controller()
@Needs('staff:self')
export class OwnSessionsController {
  constructor(
    private readonly sessions: StaffSessionQueries,
    private readonly endSessions: EndSessions,
    private readonly changePassword: ChangePassword,
  ) {}

  @Answers(z.array(staffSession))
  @Get(deskRoutes.ownSessions)
  mine(@CurrentStaff() staff: StaffCaller): Promise<StaffSessionView[]> {
    return this.sessions.of(staff.accountId, staff.sessionId);
  }

  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.ownSessionEnd)
  end(
    @Param('id', { schema: sessionId }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.endSessions.own(staff, id);
  }

  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.ownOthersEnd)
  endOthers(@CurrentStaff() staff: StaffCaller): Promise<void> {
    return this.endSessions.others(staff);
  }

  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.staffPassword)
  async password(
    @CurrentStaff() staff: StaffCaller,
    @Body({ schema: passwordChange }) typed: z.infer<typeof passwordChange>,
    @Browser() browser: Headers,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    setCookies(response, await this.changePassword.change(staff, typed, browser));
  }
}
