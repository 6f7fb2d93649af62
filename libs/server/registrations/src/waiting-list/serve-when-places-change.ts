import { HandlesOutbox, type OutboxHandler } from '@dabei/server/platform';
import { ServeLine } from './serve-line';

/** A place may have become free: look at once. */
@HandlesOutbox('places-changed')
export class ServeWhenPlacesChange implements OutboxHandler {
  constructor(private readonly serveLine: ServeLine) {}

  async handle(_kind: string, { eventId }: Record<string, string | number>): Promise<void> {
    await this.serveLine.serve(String(eventId));
  }
}
