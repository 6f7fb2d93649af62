import { Module } from '@nestjs/common';
import { ChangeContact } from './desk/change-contact';
import { CorrectChild } from './desk/correct-child';
import { DeskFamilyController } from './desk/desk-family-controller';
import { DeskHouseholdsController } from './desk/desk-households-controller';
import { DuplicateQueries } from './desk/duplicate-queries';
import { FamilyQueries } from './desk/family-queries';
import { GiveAccessCode } from './desk/give-access-code';
import { HouseholdSearch } from './desk/household-search';
import { ProofController } from './desk/proof-controller';
import { ProofPreviews } from './desk/proof-of-family';
import { ProtectFamily } from './desk/protect-family';
import { SeeProof } from './desk/see-proof';
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

@Module({
  controllers: [
    SignInController,
    MeController,
    DeskHouseholdsController,
    DeskFamilyController,
    ProofController,
  ],
  providers: [
    SendCode,
    UseAccessCode,
    SessionQueries,
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
    FamilyQueries,
    DuplicateQueries,
    ChangeContact,
    CorrectChild,
    ProtectFamily,
    ProofPreviews,
    SeeProof,
  ],
})
export class HouseholdsModule {}
