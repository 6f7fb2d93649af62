import { HandlesOutbox, type OutboxHandler } from '@dabei/server/platform';
import { QueueMessage } from './queue-message';

/** It is written down who gets a message: begin at once. */
@HandlesOutbox('message-begun')
export class TellMessage implements OutboxHandler {
  constructor(private readonly queueMessage: QueueMessage) {}

  async handle(_kind: string, { messageId }: Record<string, string | number>): Promise<void> {
    await this.queueMessage.run(String(messageId));
  }
}
