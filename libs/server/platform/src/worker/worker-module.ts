import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { HandlerRegistry } from './handler-registry';
import { OutboxProcessor } from './outbox-processor';
import { OutboxRelay } from './outbox-relay';
import { RunDue } from './run-due';
import { ScheduleProcessor } from './schedule-processor';

/** What turns a Nest application into a worker. */
@Module({
  imports: [DiscoveryModule],
  providers: [HandlerRegistry, OutboxRelay, OutboxProcessor, RunDue, ScheduleProcessor],
  exports: [OutboxRelay, RunDue, HandlerRegistry],
})
export class WorkerModule {}
