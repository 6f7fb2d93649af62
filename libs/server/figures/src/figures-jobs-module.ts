import { Module } from '@nestjs/common';

/** What the worker does for figures and exported tables. */
@Module({})
export class FiguresJobsModule {}
