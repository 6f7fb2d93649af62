import { TeamModule } from '@dabei/server/team';
import { DayModule } from '@dabei/server/day';
import { OverviewModule } from '@dabei/server/overview';
import { AllocationModule } from '@dabei/server/allocation';
import { VaultModule } from '@dabei/server/vault';
import { WishesModule } from '@dabei/server/wishes';
import { MarketsModule } from '@dabei/server/markets';
import { CommunityDayModule } from '@dabei/server/community-day';
import { MoneyModule } from '@dabei/server/money';
import { FiguresModule } from '@dabei/server/figures';
import { MessagesModule } from '@dabei/server/messages';
import { CatalogModule } from '@dabei/server/catalog';
import { HouseholdsModule } from '@dabei/server/households';
import { NotificationsModule } from '@dabei/server/notifications';
import {
  HealthController,
  PermissionGuard,
  PlatformModule,
  ProblemFilter,
  TestModeController,
  contractPipe,
  type Config,
} from '@dabei/server/platform';
import { RegistrationsModule } from '@dabei/server/registrations';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';

@Module({})
export class ApiModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot(config),
        CatalogModule,
        HouseholdsModule,
        RegistrationsModule,
        NotificationsModule,
        TeamModule,
        DayModule,
        OverviewModule,
        FiguresModule,
        AllocationModule,
        VaultModule,
        WishesModule,
        MarketsModule,
        CommunityDayModule,
        MoneyModule,
        MessagesModule,
      ],
      controllers: [HealthController, TestModeController],
      providers: [
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_PIPE, useFactory: contractPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
