import {
  activeChange,
  memberChange,
  deskRoutes,
  staffSession,
  teamView,
  type StaffSessionView,
  type TeamView,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  CurrentStaff,
  Needs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { OfferNewPassword } from '../invitations/offer-new-password';
import { EndSessions } from '../sessions/end-sessions';
import { StaffSessionQueries } from '../sessions/staff-session-queries';
import { ChangeMember } from './change-member';
import { TeamQueries } from './team-queries';

const accountId = z.string().max(64);

@ApiTags('Desk: team')
@Controller()
@Needs('team:manage')
export class TeamController {
  constructor(
    private readonly queries: TeamQueries,
    private readonly change: ChangeMember,
    private readonly sessions: StaffSessionQueries,
    private readonly endSessions: EndSessions,
    private readonly newPassword: OfferNewPassword,
  ) {}

  @Answers(teamView)
  @Get(deskRoutes.team)
  team(): Promise<TeamView> {
    return this.queries.team();
  }

  @AnswersNothing()
  @HttpCode(204)
  @Put(deskRoutes.teamMember)
  bundles(
    @Param('id', { schema: accountId }) id: string,
    @Body({ schema: memberChange }) typed: z.infer<typeof memberChange>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.change.bundles(staff, id, typed);
  }

  @AnswersNothing()
  @HttpCode(204)
  @Put(deskRoutes.teamActive)
  active(
    @Param('id', { schema: accountId }) id: string,
    @Body({ schema: activeChange }) { active }: z.infer<typeof activeChange>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.change.active(staff, id, active);
  }

  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.teamFactorOff)
  factorOff(
    @Param('id', { schema: accountId }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.change.withoutFactor(staff, id);
  }

  @Answers(z.object({ invitationId: z.uuid() }))
  @HttpCode(200)
  @Post(deskRoutes.teamPassword)
  password(
    @Param('id', { schema: accountId }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<{ invitationId: string }> {
    return this.newPassword.offer(staff, id);
  }

  @Answers(z.array(staffSession))
  @Get(deskRoutes.teamSessions)
  sessionsOf(
    @Param('id', { schema: accountId }) id: string,
    @CurrentStaff() { sessionId }: StaffCaller,
  ): Promise<StaffSessionView[]> {
    return this.sessions.of(id, sessionId);
  }

  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.teamSessionsEnd)
  end(
    @Param('id', { schema: accountId }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.endSessions.ofColleague(staff, id);
  }
}
