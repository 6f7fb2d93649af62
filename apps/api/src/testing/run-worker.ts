import { CatalogJobsModule } from '@dabei/server/catalog';
import { DayJobsModule } from '@dabei/server/day';
import { AllocationJobsModule } from '@dabei/server/allocation';
import { VaultJobsModule } from '@dabei/server/vault';
import { WishesJobsModule } from '@dabei/server/wishes';
import { FiguresJobsModule } from '@dabei/server/figures';
import { HouseholdsJobsModule } from '@dabei/server/households';
import { MessagesJobsModule } from '@dabei/server/messages';
import { NotificationsJobsModule } from '@dabei/server/notifications';
import { OverviewJobsModule } from '@dabei/server/overview';
import { PlatformModule, RunDue, WorkerModule, type Config } from '@dabei/server/platform';
import { RegistrationsJobsModule } from '@dabei/server/registrations';
import { TeamJobsModule } from '@dabei/server/team';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/** Does everything that is due, as the worker would, and is gone again. */
export async function runWorker(config: Config): Promise<void> {
  @Module({
    imports: [
      PlatformModule.forRoot(config),
      WorkerModule,
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
      MessagesJobsModule,
    ],
  })
  class Worker {}
  const app = await NestFactory.createApplicationContext(Worker, { logger: false });
  try {
    await app.get(RunDue).run();
  } finally {
    await app.close();
  }
}
