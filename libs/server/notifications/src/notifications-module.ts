import { Module } from '@nestjs/common';
import { Feeds } from './calendar/feeds';
import { FeedsController } from './calendar/feeds-controller';
import { PublicEventQueries } from './calendar/public-event-queries';

/** Calendars to subscribe to and papers to print. */
@Module({
  controllers: [FeedsController],
  providers: [Feeds, PublicEventQueries],
})
export class NotificationsModule {}
