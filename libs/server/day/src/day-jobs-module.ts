import { Module } from '@nestjs/common';

/** What the worker does for the day of an event. */
@Module({})
export class DayJobsModule {}
