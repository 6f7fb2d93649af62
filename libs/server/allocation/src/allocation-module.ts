import { Module } from '@nestjs/common';

/** Wish lists and the draw. */
@Module({})
export class AllocationModule {}
