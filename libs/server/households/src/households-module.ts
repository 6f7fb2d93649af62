import { Module } from '@nestjs/common';
import { DeskHouseholdsController } from './desk/desk-households-controller';
import { GiveAccessCode } from './desk/give-access-code';
import { HouseholdSearch } from './desk/household-search';
import { EraseHousehold } from './erasure/erase-household';
import { ForgetAccounts } from './erasure/forget-accounts';
import { AddSecondGuardian } from './me/add-second-guardian';
import { ChangeChild } from './me/change-child';
import { ChangeGuardian } from './me/change-guardian';
import { DeleteAccount } from './me/delete-account';
import { ExportHousehold } from './me/export-household';
import { FeedLinks } from './me/feed-links';
import { HouseholdQueries } from './me/household-queries';
import { MeController } from './me/me-controller';
import { RegistrationQueries } from './me/registration-queries';
import { SecondGuardianMail } from './me/second-guardian-mail';
import { SendCode } from './sign-in/send-code';
import { SessionQueries } from './sign-in/session-queries';
import { SignInController } from './sign-in/sign-in-controller';
import { UseAccessCode } from './sign-in/use-access-code';
import { GiveSecondFactor } from './staff/give-second-factor';
import { SetUpTotp } from './staff/set-up-totp';
import { SignInStaff } from './staff/sign-in-staff';
import { StaffSignInController } from './staff/staff-sign-in-controller';

@Module({
  controllers: [SignInController, StaffSignInController, MeController, DeskHouseholdsController],
  providers: [
    SendCode,
    UseAccessCode,
    SessionQueries,
    SignInStaff,
    GiveSecondFactor,
    SetUpTotp,
    HouseholdQueries,
    RegistrationQueries,
    ExportHousehold,
    DeleteAccount,
    EraseHousehold,
    ForgetAccounts,
    FeedLinks,
    ChangeGuardian,
    ChangeChild,
    AddSecondGuardian,
    SecondGuardianMail,
    HouseholdSearch,
    GiveAccessCode,
  ],
})
export class HouseholdsModule {}
