import { Logger } from '@nestjs/common';
import { sqlState } from '../database/database';
import { DomainError } from '../problems/domain-error';

const logger = new Logger('job');

/** The job dashboard shows what a processor throws, so it throws a code; the stack goes to the log. */
export function asReasonCode(code: string): (error: unknown) => never {
  return (error) => {
    const reason = error instanceof DomainError ? error.message : (sqlState(error) ?? 'unexpected');
    const frames =
      error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 8).join('\n') : '';
    logger.error({ code, reason, frames }, 'job failed');
    throw new Error(`${code}: ${reason}`);
  };
}
