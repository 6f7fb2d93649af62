import { Module } from '@nestjs/common';

/** What the worker does for households. */
@Module({ providers: [] })
export class HouseholdsJobsModule {}
