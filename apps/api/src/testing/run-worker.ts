import { CatalogJobsModule } from '@dabei/server/catalog';
import { DayJobsModule } from '@dabei/server/day';
import { AllocationJobsModule } from '@dabei/server/allocation';
import { VaultJobsModule } from '@dabei/server/vault';
import { WishesJobsModule } from '@dabei/server/wishes';
import { MarketsJobsModule } from '@dabei/server/markets';
import { CommunityDayJobsModule } from '@dabei/server/community-day';
import { MoneyJobsModule } from '@dabei/server/money';
import { FiguresJobsModule } from '@dabei/server/figures';
import { HouseholdsJobsModule } from '@dabei/server/households';
import { MessagesJobsModule } from '@dabei/server/messages';
import { NotificationsJobsModule } from '@dabei/server/notifications';
import { OverviewJobsModule } from '@dabei/server/overview';
import {
  HandlerRegistry,
  PlatformModule,
  RunDue,
  WorkerModule,
  type Config,
} from '@dabei/server/platform';
import { RegistrationsJobsModule } from '@dabei/server/registrations';
import { TeamJobsModule } from '@dabei/server/team';
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { Worker as QueueWorker } from 'bullmq';

const everyJob = [
  CatalogJobsModule,
  HouseholdsJobsModule,
  RegistrationsJobsModule,
  NotificationsJobsModule,
  TeamJobsModule,
  DayJobsModule,
  OverviewJobsModule,
  FiguresJobsModule,
  AllocationJobsModule,
  VaultJobsModule,
  WishesJobsModule,
  MarketsJobsModule,
  CommunityDayJobsModule,
  MoneyJobsModule,
  MessagesJobsModule,
];

/** Takes nothing from any queue. */
class DeafWorker {
  readonly on = (): this => this;
  readonly close = (): Promise<void> => Promise.resolve();
}

@Module({ imports: [DiscoveryModule], providers: [HandlerRegistry, RunDue] })
class OneAfterTheOther {}

async function run(config: Config, worker: new () => object): Promise<void> {
  @Module({ imports: [PlatformModule.forRoot(config), worker, ...everyJob] })
  class Everything {}
  const app = await NestFactory.createApplicationContext(Everything, { logger: false });
  try {
    await app.get(RunDue).run();
  } finally {
    await app.close();
  }
}

/** Does everything that is due, as the worker would, and is gone again. */
export const runWorker = (config: Config): Promise<void> => run(config, WorkerModule);

/** The same without the queues, which do several things at once: in the same order, whenever it is called. */
export async function runInOrder(config: Config): Promise<void> {
  BullModule.workerClass = DeafWorker;
  try {
    await run(config, OneAfterTheOther);
  } finally {
    BullModule.workerClass = QueueWorker;
  }
}
