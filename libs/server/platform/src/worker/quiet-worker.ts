import { OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import { sqlState } from '../database/database';

/** A worker that loses its connection says so in one line and goes on when it is back. */
export abstract class QuietWorker extends WorkerHost {
  @OnWorkerEvent('error')
  onError(error: Error): void {
    new Logger('worker').warn({ state: sqlState(error) }, 'connection lost');
  }
}
