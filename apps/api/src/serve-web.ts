import type { Config } from '@dabei/server/platform';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

type RenderPage = (
  request: Request,
  response: Response,
  next: NextFunction,
) => Promise<void> | void;

const aYear = '365d';
const isOurs = /^\/(api|feeds|metrics)(\/|$)/;

/** The built web app on the same origin: files as they are, every other address rendered on the server. */
export async function serveWeb(app: NestExpressApplication, config: Config): Promise<void> {
  const folder = resolve(config.webDir);
  const renderer = resolve(folder, 'server/server.mjs');
  if (!existsSync(renderer)) return;
  app.use(
    express.static(resolve(folder, 'browser'), {
      index: false,
      redirect: false,
      setHeaders: (response, path) => {
        const hashed = /-[A-Z0-9]{8}\.(js|css|woff2|svg)$/.test(path);
        response.setHeader(
          'Cache-Control',
          hashed ? `public, max-age=31536000, immutable` : 'no-cache',
        );
      },
      maxAge: aYear,
    }),
  );
  const { reqHandler } = (await import(pathToFileURL(renderer).href)) as { reqHandler: RenderPage };
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (isOurs.test(request.path) || (request.method !== 'GET' && request.method !== 'HEAD'))
      next();
    else void Promise.resolve(reqHandler(request, response, next)).catch(next);
  });
}
