import { Module } from '@nestjs/common';
import { HouseholdQueries } from './me/household-queries';
import { MeController } from './me/me-controller';
import { RegistrationQueries } from './me/registration-queries';
import { SendCode } from './sign-in/send-code';
import { SessionQueries } from './sign-in/session-queries';
import { SignInController } from './sign-in/sign-in-controller';
import { UseAccessCode } from './sign-in/use-access-code';
import { GiveSecondFactor } from './staff/give-second-factor';
import { SetUpTotp } from './staff/set-up-totp';
import { SignInStaff } from './staff/sign-in-staff';
import { StaffSignInController } from './staff/staff-sign-in-controller';

@Module({
  controllers: [SignInController, StaffSignInController, MeController],
  providers: [
    SendCode,
    UseAccessCode,
    SessionQueries,
    SignInStaff,
    GiveSecondFactor,
    SetUpTotp,
    HouseholdQueries,
    RegistrationQueries,
  ],
})
export class HouseholdsModule {}
