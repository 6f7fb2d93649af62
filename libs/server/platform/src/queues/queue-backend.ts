import { createPostgresBackend, setDefaultBackendFactory, type ConnectionOptions } from 'bullmq';
import type { Config } from '../config/config';

/**
 * Where jobs live: PostgreSQL by default, Redis or Valkey where one machine is not enough. Must run before Nest
 * starts, because the binding cannot take a backend per queue.
 */
export function chooseQueueBackend(config: Pick<Config, 'redisUrl'>): void {
  if (config.redisUrl === undefined) setDefaultBackendFactory(createPostgresBackend);
}

export function queueConnection(
  config: Pick<Config, 'redisUrl' | 'databaseUrl'>,
): ConnectionOptions {
  if (config.redisUrl !== undefined) return { url: config.redisUrl, maxRetriesPerRequest: null };
  return { connectionString: config.databaseUrl, max: 2 };
}
