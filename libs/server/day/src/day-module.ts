import { Module } from '@nestjs/common';

/** The day of an event: day sheet, who is there, who fetches whom. */
@Module({})
export class DayModule {}
