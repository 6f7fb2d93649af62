import {
  acceptInvitation,
  invitationSheet,
  invite,
  openInvitation,
  deskRoutes,
  routes,
  staffSignInResult,
  uuid,
  type InvitationSheet,
  type OpenInvitation,
} from '@dabei/contracts';
import {
  Answers,
  AnswersNothing,
  Browser,
  CurrentStaff,
  Needs,
  setCookies,
  type StaffCaller,
} from '@dabei/server/platform';
import { Body, Controller, Get, Header, HttpCode, Ip, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { AcceptInvitation } from './accept-invitation';
import { InviteColleague } from './invite-colleague';
import { JoinWithAccount } from './join-with-account';
import { OpenInvitationQueries } from './open-invitation-queries';
import { TendInvitation } from './tend-invitation';

const token = z.string().max(60);

@ApiTags('Desk: invitations')
@Controller()
export class InvitationsController {
  constructor(
    private readonly inviting: InviteColleague,
    private readonly tending: TendInvitation,
    private readonly open: OpenInvitationQueries,
    private readonly accepting: AcceptInvitation,
    private readonly joining: JoinWithAccount,
  ) {}

  @Needs('team:manage')
  @Answers(z.object({ invitationId: uuid }))
  @HttpCode(200)
  @Post(deskRoutes.invitations)
  invite(
    @Body({ schema: invite }) typed: z.infer<typeof invite>,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<{ invitationId: string }> {
    return this.inviting.invite(staff, typed);
  }

  @Needs('team:manage')
  @Answers(invitationSheet)
  @Header('Cache-Control', 'no-store')
  @Get(deskRoutes.invitationSheet)
  sheet(@Param('id', { schema: uuid }) id: string): Promise<InvitationSheet> {
    return this.tending.sheet(id);
  }

  @Needs('team:manage')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.invitationAgain)
  again(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.tending.again(staff, id);
  }

  @Needs('team:manage')
  @AnswersNothing()
  @HttpCode(204)
  @Post(deskRoutes.invitationWithdraw)
  withdraw(
    @Param('id', { schema: uuid }) id: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.tending.withdraw(staff, id);
  }

  @Needs('public:read')
  @Answers(openInvitation)
  @Header('Cache-Control', 'no-store')
  @Get(routes.invitation)
  look(
    @Param('token', { schema: token }) secret: string,
    @Ip() network: string,
  ): Promise<OpenInvitation> {
    return this.open.of(secret, network);
  }

  @Needs('public:write')
  @Answers(staffSignInResult)
  @HttpCode(200)
  @Post(routes.invitationAccept)
  async accept(
    @Param('token', { schema: token }) secret: string,
    @Body({ schema: acceptInvitation }) typed: z.infer<typeof acceptInvitation>,
    @Browser() browser: Headers,
    @Ip() network: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.infer<typeof staffSignInResult>> {
    const { result, cookies } = await this.accepting.accept(secret, typed, browser, network);
    setCookies(response, cookies);
    return result;
  }

  @Needs('staff:self')
  @AnswersNothing()
  @HttpCode(204)
  @Post(routes.invitationJoin)
  join(
    @Param('token', { schema: token }) secret: string,
    @CurrentStaff() staff: StaffCaller,
  ): Promise<void> {
    return this.joining.join(staff, secret);
  }
}
