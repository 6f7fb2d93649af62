import { Module } from '@nestjs/common';
import { Feeds } from './calendar/feeds';
import { FeedsController } from './calendar/feeds-controller';
import { TreeFeeds } from './calendar/tree-feeds';
import { TreeFeedsController } from './calendar/tree-feeds-controller';
import { VolunteerFeeds } from './calendar/volunteer-feeds';
import { VolunteerFeedsController } from './calendar/volunteer-feeds-controller';
import { PublicEventQueries } from './calendar/public-event-queries';
import { DocumentsController } from './documents/documents-controller';
import { HandOutLetter } from './documents/hand-out-letter';
import { PrintLetter } from './documents/print-letter';
import { FailedMailQueries } from './failed/failed-mail-queries';
import { FailedMailsController } from './failed/failed-mails-controller';
import { LetterInstead } from './failed/letter-instead';
import { SendAgain } from './failed/send-again';
import { SetAside } from './failed/set-aside';
import { BatchFile } from './letters/batch-file';
import { LetterQueries } from './letters/letter-queries';
import { LettersController } from './letters/letters-controller';
import { MailAsLetter } from './letters/mail-as-letter';
import { MarkBatch } from './letters/mark-batch';
import { PrintBatch } from './letters/print-batch';
import { QueueStatusLetter } from './letters/queue-status-letter';
import { StatusLetter } from './letters/status-letter';
import { MessagePreviewController } from './message/message-preview-controller';
import { PreviewMessage } from './message/preview-message';
import { SendTestMessage } from './message/send-test-message';

/** Calendars to subscribe to and papers to print. */
@Module({
  controllers: [
    FeedsController,
    TreeFeedsController,
    VolunteerFeedsController,
    DocumentsController,
    FailedMailsController,
    LettersController,
    MessagePreviewController,
  ],
  providers: [
    Feeds,
    TreeFeeds,
    VolunteerFeeds,
    PublicEventQueries,
    PrintLetter,
    HandOutLetter,
    FailedMailQueries,
    SendAgain,
    SetAside,
    LetterInstead,
    LetterQueries,
    PrintBatch,
    MarkBatch,
    BatchFile,
    StatusLetter,
    MailAsLetter,
    QueueStatusLetter,
    PreviewMessage,
    SendTestMessage,
  ],
})
export class NotificationsModule {}
