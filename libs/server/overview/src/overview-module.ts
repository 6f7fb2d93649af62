import { Module } from '@nestjs/common';

/** What needs the desk today, search, history. */
@Module({})
export class OverviewModule {}
