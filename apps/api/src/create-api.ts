import { route, deskRoutes } from '@dabei/contracts';
import { chooseQueueBackend, type Config } from '@dabei/server/platform';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import { json } from 'express';
import { Logger } from 'nestjs-pino';
import { ApiModule } from './api-module';
import { describeApi } from './describe-api';
import { securityHeaders } from './security-headers';
import { serveWeb } from './serve-web';
import { showJobs } from './show-jobs';

const largestBody = '256kb';
/** A table of 5,000 rows that becomes a file. */
const largestTable = '6mb';

/** The API as an application that does not listen yet: the process and the tests start the same one. */
export async function createApi(config: Config): Promise<NestExpressApplication> {
  chooseQueueBackend(config);
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(config), {
    bufferLogs: true,
    bodyParser: false,
  });
  app.useLogger(app.get(Logger));
  app.set('trust proxy', config.trustedProxies);
  app.disable('x-powered-by');
  app.use(securityHeaders(config));
  app.use(compression());
  app.use(route(deskRoutes.deskTable, { format: '' }), json({ limit: largestTable }));
  app.useBodyParser('json', { limit: largestBody });
  app.enableShutdownHooks();
  describeApi(app, config);
  await showJobs(app);
  await serveWeb(app, config);
  return app;
}
