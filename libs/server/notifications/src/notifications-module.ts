import { Module } from '@nestjs/common';
import { Feeds } from './calendar/feeds';
import { FeedsController } from './calendar/feeds-controller';
import { PublicEventQueries } from './calendar/public-event-queries';
import { DocumentsController } from './documents/documents-controller';
import { PrintDaySheet } from './documents/print-day-sheet';
import { PrintLetter } from './documents/print-letter';
import { SheetRowQueries } from './documents/sheet-row-queries';
import { FailedMailQueries } from './failed/failed-mail-queries';
import { FailedMailsController } from './failed/failed-mails-controller';
import { SendAgain } from './failed/send-again';

/** Calendars to subscribe to and papers to print. */
@Module({
  controllers: [FeedsController, DocumentsController, FailedMailsController],
  providers: [
    Feeds,
    PublicEventQueries,
    SheetRowQueries,
    PrintDaySheet,
    PrintLetter,
    FailedMailQueries,
    SendAgain,
  ],
})
export class NotificationsModule {}
