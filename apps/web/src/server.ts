import {
  AngularNodeAppEngine,
  createNodeRequestHandler,
  writeResponseToNodeResponse,
} from '@angular/ssr/node';
import { preferredLanguage } from '@dabei/words';
import type { ServerContext } from './app/shared/server-context';

const publicOrigin = process.env['PUBLIC_URL'] ?? 'http://localhost:3000';
const context: ServerContext = {
  publicOrigin: new URL(publicOrigin).origin,
  internalOrigin: process.env['INTERNAL_ORIGIN'] ?? new URL(publicOrigin).origin,
};

const angular = new AngularNodeAppEngine({
  allowedHosts: [new URL(publicOrigin).hostname, 'localhost', '127.0.0.1'],
});

/** The API hands every page request to this handler; it renders the page on the server. */
export const reqHandler = createNodeRequestHandler(async (request, response, next) => {
  const [path, query] = (request.url ?? '/').split('?');
  if (path === '/') {
    const language = preferredLanguage(request.headers['accept-language']);
    response.writeHead(302, {
      Location: `/${language}${query ? `?${query}` : ''}`,
      Vary: 'Accept-Language',
    });
    response.end();
    return;
  }
  const page = await angular.handle(request, context);
  if (page === null) {
    next();
    return;
  }
  await writeResponseToNodeResponse(page, response);
});
