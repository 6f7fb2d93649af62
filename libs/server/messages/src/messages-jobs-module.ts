import { Module } from '@nestjs/common';
import { EraseMessageWords } from './erasure/erase-message-words';
import { BeginDueMessages } from './send/begin-due-messages';
import { BeginMessage } from './send/begin-message';
import { BeginSentMessage } from './send/begin-sent-message';

/** What the worker does for messages of the office to a chosen group. */
@Module({ providers: [BeginMessage, BeginSentMessage, BeginDueMessages, EraseMessageWords] })
export class MessagesJobsModule {}
