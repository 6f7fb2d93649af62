import { Module } from '@nestjs/common';

/** What the worker does for the people of the desk. */
@Module({})
export class TeamJobsModule {}
