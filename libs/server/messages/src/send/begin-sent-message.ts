import { HandlesOutbox, type OutboxHandler } from '@dabei/server/platform';
import { BeginMessage } from './begin-message';

/** A message was sent: begin at once, unless it is for later. */
@HandlesOutbox('message-sent')
export class BeginSentMessage implements OutboxHandler {
  constructor(private readonly beginMessage: BeginMessage) {}

  async handle(_kind: string, { messageId }: Record<string, string | number>): Promise<void> {
    await this.beginMessage.begin(String(messageId));
  }
}
