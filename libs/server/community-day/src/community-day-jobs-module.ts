import { Module } from '@nestjs/common';
import { dayJobs } from './day-parts';
import { volunteersJobs } from './volunteers-parts';

/** What the worker does for community days. */
@Module({ providers: [...dayJobs, ...volunteersJobs] })
export class CommunityDayJobsModule {}
