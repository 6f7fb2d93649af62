import { Module } from '@nestjs/common';

/** The people of the desk: invitations, sessions, organisations, companions and their passes. */
@Module({})
export class TeamModule {}
