import { Module } from '@nestjs/common';
import { ClearanceQueries } from './clearance/clearance-queries';
import { ClearancesController } from './clearance/clearances-controller';
import { EraseClearance } from './clearance/erase-clearance';
import { RecordClearance } from './clearance/record-clearance';
import { AssignCompanions } from './companions/assign-companions';
import { CompanionQueries } from './companions/companion-queries';
import { CompanionsController } from './companions/companions-controller';
import { EndCompanion } from './companions/end-companion';
import { IssuePass } from './companions/issue-pass';
import { PassController } from './companions/pass-controller';
import { PrintPass } from './companions/print-pass';
import { RevokePass } from './companions/revoke-pass';
import { RevokePasses } from './companions/revoke-passes';
import { SignInWithPass } from './companions/sign-in-with-pass';
import { ChangeOrganisation } from './partners/change-organisation';
import { CreateOrganisation } from './partners/create-organisation';
import { OrganisationQueries } from './partners/organisation-queries';
import { OrganisationsController } from './partners/organisations-controller';

/** Partner organisations, child protection, companions and their passes. */
@Module({
  controllers: [
    OrganisationsController,
    ClearancesController,
    CompanionsController,
    PassController,
  ],
  providers: [
    OrganisationQueries,
    CreateOrganisation,
    ChangeOrganisation,
    ClearanceQueries,
    RecordClearance,
    EraseClearance,
    CompanionQueries,
    AssignCompanions,
    EndCompanion,
    IssuePass,
    PrintPass,
    RevokePass,
    RevokePasses,
    SignInWithPass,
  ],
})
export class PartnersModule {}
