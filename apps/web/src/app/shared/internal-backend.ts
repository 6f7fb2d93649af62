import { FetchBackend, type HttpBackend, type HttpRequest } from '@angular/common/http';
import { inject, Injectable, REQUEST_CONTEXT } from '@angular/core';
import type { ServerContext } from './server-context';

/** While rendering on the server, the API is asked inside the house, not through the front door. */
@Injectable()
export class InternalBackend implements HttpBackend {
  private readonly backend = inject(FetchBackend);
  private readonly context = inject(REQUEST_CONTEXT) as ServerContext | null;

  handle(request: HttpRequest<unknown>) {
    const origin = this.context?.internalOrigin ?? 'http://127.0.0.1:3000';
    const { pathname, search } = new URL(request.url, origin);
    return this.backend.handle(request.clone({ url: `${origin}${pathname}${search}` }));
  }
}
