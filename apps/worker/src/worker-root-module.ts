import { TeamJobsModule } from '@dabei/server/team';
import { DayJobsModule } from '@dabei/server/day';
import { OverviewJobsModule } from '@dabei/server/overview';
import { AllocationJobsModule } from '@dabei/server/allocation';
import { VaultJobsModule } from '@dabei/server/vault';
import { WishesJobsModule } from '@dabei/server/wishes';
import { MarketsJobsModule } from '@dabei/server/markets';
import { CommunityDayJobsModule } from '@dabei/server/community-day';
import { MoneyJobsModule } from '@dabei/server/money';
import { FiguresJobsModule } from '@dabei/server/figures';
import { MessagesJobsModule } from '@dabei/server/messages';
import { CatalogJobsModule } from '@dabei/server/catalog';
import { HouseholdsJobsModule } from '@dabei/server/households';
import { NotificationsJobsModule } from '@dabei/server/notifications';
import { PlatformModule, WorkerModule, type Config } from '@dabei/server/platform';
import { RegistrationsJobsModule } from '@dabei/server/registrations';
import { Module, type DynamicModule } from '@nestjs/common';

@Module({})
export class WorkerRootModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: WorkerRootModule,
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
        MarketsJobsModule,
        CommunityDayJobsModule,
        MoneyJobsModule,
        MessagesJobsModule,
      ],
    };
  }
}
