import { Module } from '@nestjs/common';

/** What the worker does for what needs the desk today, search, history. */
@Module({})
export class OverviewJobsModule {}
