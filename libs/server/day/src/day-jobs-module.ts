import { Module } from '@nestjs/common';
import { EraseDayWords } from './erasure/erase-day-words';

/** What the worker does for the day of an event. */
@Module({ providers: [EraseDayWords] })
export class DayJobsModule {}
