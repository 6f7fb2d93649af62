import { Module } from '@nestjs/common';
import { SaveDraft } from './compose/save-draft';
import { Templates } from './compose/templates';
import { ReachQueries } from './group/reach-queries';
import { MessagesController } from './messages-controller';
import { MessageQueries } from './outbox/message-queries';
import { SendFailedAgain } from './send/send-failed-again';
import { SendMessage } from './send/send-message';
import { StopMessage } from './send/stop-message';
import { SendingController } from './sending-controller';
import { TemplatesController } from './templates-controller';

/** Messages of the office to a chosen group. */
@Module({
  // the templates' address would otherwise be read as a message
  controllers: [TemplatesController, MessagesController, SendingController],
  providers: [
    MessageQueries,
    ReachQueries,
    SaveDraft,
    Templates,
    SendMessage,
    StopMessage,
    SendFailedAgain,
  ],
})
export class MessagesModule {}
