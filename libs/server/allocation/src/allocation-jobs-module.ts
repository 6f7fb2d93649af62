import { Module } from '@nestjs/common';

/** What the worker does for wish lists and the draw. */
@Module({})
export class AllocationJobsModule {}
