import { startContext, type RunningContext } from '@dabei/server/testing';
import { MessagesJobsModule } from '../messages-jobs-module';
import { MessagesModule } from '../messages-module';
import { MessageTown } from './message-town';

export interface RunningMessages extends RunningContext {
  town: MessageTown;
}

/** Both sides of messages, API and worker, on a database of their own; nothing is sent. */
export async function startMessages(): Promise<RunningMessages> {
  const running = await startContext({ imports: [MessagesModule, MessagesJobsModule] });
  return { ...running, town: new MessageTown(running.database) };
}
