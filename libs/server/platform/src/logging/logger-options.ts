import type { Params } from 'nestjs-pino';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from '../config/config';

/** Addresses carry secrets (feeds, offers); a log keeps only their shape. */
export function withoutSecrets(url: string): string {
  return (url.split('?')[0] ?? '')
    .replace(/\/feeds\/household\/[^/]+/, '/feeds/household/…')
    .replace(/\/feeds\/donor\/[^/]+/, '/feeds/donor/…')
    .replace(/\/feeds\/(tree|tree-office)\/[^/]+/, '/feeds/$1/…')
    .replace(/\/wish-tree\/(donors|keepers|cards)\/[^/]+/, '/wish-tree/$1/…')
    .replace(/\/(spende|karte|laden)\/[^/]+/, '/$1/…')
    .replace(/\/offers\/[^/]+/, '/offers/…')
    .replace(/\/api\/invitations\/[^/]+/, '/api/invitations/…')
    .replace(/\/api\/not-coming\/[^/]+/, '/api/not-coming/…')
    .replace(/\/kommt-nicht\/[^/]+/, '/kommt-nicht/…')
    .replace(/\/api\/afterwards\/[^/]+/, '/api/afterwards/…')
    .replace(/\/api\/two-questions\/[^/]+/, '/api/two-questions/…')
    .replace(/\/wie-war-es\/[^/]+/, '/wie-war-es/…')
    .replace(/\/zwei-fragen\/[^/]+/, '/zwei-fragen/…')
    .replace(/\/einladung\/[^/]+/, '/einladung/…')
    .replace(/\/angebot\/[^/]+/, '/angebot/…')
    .replace(/\/tag\/pass\/[^/]+/, '/tag/pass/…')
    .replace(/\/public\/(market-bookings|seller-numbers)\/(?!code$)[^/]+/, '/public/$1/…')
    .replace(/\/api\/bills\/[^/]+/, '/api/bills/…')
    .replace(/\/stand\/(?!code$)[^/]+/, '/stand/…')
    .replace(/\/beitrag\/[^/]+/, '/beitrag/…')
    .replace(/\/feeds\/volunteer\/[^/]+/, '/feeds/volunteer/…')
    .replace(/\/public\/(volunteers|volunteer-consents)\/(?!code$)[^/]+/, '/public/$1/…')
    .replace(/\/public\/booths\/(?!code$)[^/]+/, '/public/booths/…')
    .replace(/\/standbewerbung\/(?!code$)[^/]+/, '/standbewerbung/…')
    .replace(/\/mitmachen\/einverstanden\/[^/]+/, '/mitmachen/einverstanden/…')
    .replace(/\/mitmachen\/(?!code$|einverstanden\/)[^/]+/, '/mitmachen/…')
    .replace(/\/kleiderboerse\/nummer\/[^/]+/, '/kleiderboerse/nummer/…');
}

/** JSON lines with a positive list of fields: no bodies, no query, no addresses of people. */
export function loggerOptions(config: Pick<Config, 'logLevel'>): Params {
  return {
    pinoHttp: {
      level: config.logLevel,
      base: null,
      serializers: {
        req: (request: { id: unknown; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          path: withoutSecrets(request.url),
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
        err: (error: { type?: string; code?: unknown }) => ({ type: error.type, code: error.code }),
      },
      customLogLevel: (_request: IncomingMessage, response: ServerResponse) =>
        response.statusCode >= 500 ? 'warn' : 'debug',
    },
  };
}
