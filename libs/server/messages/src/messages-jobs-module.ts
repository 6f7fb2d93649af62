import { Module } from '@nestjs/common';

/** What the worker does for messages of the office to a chosen group. */
@Module({})
export class MessagesJobsModule {}
