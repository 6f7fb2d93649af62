import { Module } from '@nestjs/common';
import { PartnersModule } from './partners-module';
import { FactorController } from './factor/factor-controller';
import { FactorQueries } from './factor/factor-queries';
import { FactorTurnedOn } from './factor/factor-turned-on';
import { SetUpTotp } from './factor/set-up-totp';
import { TurnFactorOff } from './factor/turn-factor-off';
import { UsePrintedCodes } from './factor/use-printed-codes';
import { AcceptInvitation } from './invitations/accept-invitation';
import { InvitationMails } from './invitations/invitation-mails';
import { InvitationsController } from './invitations/invitations-controller';
import { InviteColleague } from './invitations/invite-colleague';
import { JoinWithAccount } from './invitations/join-with-account';
import { OfferNewPassword } from './invitations/offer-new-password';
import { OpenInvitationQueries } from './invitations/open-invitation-queries';
import { TendInvitation } from './invitations/tend-invitation';
import { WriteInvitation } from './invitations/write-invitation';
import { ChangeMember } from './people/change-member';
import { TeamController } from './people/team-controller';
import { TeamQueries } from './people/team-queries';
import { ChangePassword } from './sessions/change-password';
import { EndSessions } from './sessions/end-sessions';
import { OwnSessionsController } from './sessions/own-sessions-controller';
import { StaffSessionQueries } from './sessions/staff-session-queries';
import { GiveSecondFactor } from './sign-in/give-second-factor';
import { SignInStaff } from './sign-in/sign-in-staff';
import { StaffCodes } from './sign-in/staff-codes';
import { StaffSignInController } from './sign-in/staff-sign-in-controller';

/** The people of the desk: invitations, sessions, organisations, companions and their passes. */
@Module({
  imports: [PartnersModule],
  controllers: [
    StaffSignInController,
    FactorController,
    OwnSessionsController,
    TeamController,
    InvitationsController,
  ],
  providers: [
    SignInStaff,
    GiveSecondFactor,
    StaffCodes,
    FactorQueries,
    FactorTurnedOn,
    SetUpTotp,
    UsePrintedCodes,
    TurnFactorOff,
    StaffSessionQueries,
    EndSessions,
    ChangePassword,
    TeamQueries,
    ChangeMember,
    WriteInvitation,
    InvitationMails,
    InviteColleague,
    OfferNewPassword,
    TendInvitation,
    OpenInvitationQueries,
    AcceptInvitation,
    JoinWithAccount,
  ],
})
export class TeamModule {}
