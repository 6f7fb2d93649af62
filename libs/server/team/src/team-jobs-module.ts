import { Module } from '@nestjs/common';
import { PartnersJobsModule } from './partners-jobs-module';
import { ForgetInvitations } from './invitations/forget-invitations';

/** What the worker does for the people of the desk. */
@Module({
  imports: [PartnersJobsModule],
  providers: [ForgetInvitations],
})
export class TeamJobsModule {}
