import { Module } from '@nestjs/common';
import { boothsJobs } from './booths-parts';
import { boothDayJobs } from './booth-day-parts';
import { dayJobs } from './day-parts';
import { volunteersJobs } from './volunteers-parts';

/** What the worker does for community days. */
@Module({
  providers: [...dayJobs, ...volunteersJobs, ...boothsJobs, ...boothDayJobs],
})
export class CommunityDayJobsModule {}
