import { startOverHttp, type RunningOverHttp } from '@dabei/server/testing';
import { CatalogJobsModule } from '../catalog-jobs-module';
import { CatalogModule } from '../catalog-module';
import { Programme } from './a-programme';

export interface RunningCatalog extends RunningOverHttp {
  rows: Programme;
  get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  post: (path: string, body: unknown) => Promise<Response>;
}

/** The programme over HTTP on a database of its own, jobs included. */
export async function startCatalog(): Promise<RunningCatalog> {
  const running = await startOverHttp([CatalogModule, CatalogJobsModule]);
  const { origin, database } = running;
  return {
    ...running,
    rows: new Programme(database),
    get: (path, headers = {}) => fetch(`${origin}${path}`, { headers }),
    post: (path, body) =>
      fetch(`${origin}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
}
