import { Module } from '@nestjs/common';

/** Messages of the office to a chosen group. */
@Module({})
export class MessagesModule {}
