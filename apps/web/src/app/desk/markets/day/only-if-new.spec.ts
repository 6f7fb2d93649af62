import {
  HttpErrorResponse,
  HttpHeaders,
  HttpRequest,
  HttpResponse,
  type HttpEvent,
} from '@angular/common/http';
import { lastValueFrom, of, throwError, type Observable } from 'rxjs';
import { knowsItsAnswer, onlyIfNew } from './only-if-new';

/** A server with one page, as HTTP wants it: known by its tag it is not sent again. */
class Server {
  page: object = { arrived: 1 };
  sent = 0;
  readonly answer = (request: HttpRequest<unknown>): Observable<HttpEvent<unknown>> => {
    const tag = `W/"${JSON.stringify(this.page)}"`;
    if (request.headers.get('If-None-Match') === tag)
      return throwError(() => new HttpErrorResponse({ status: 304 }));
    this.sent += 1;
    return of(new HttpResponse({ body: this.page, headers: new HttpHeaders({ ETag: tag }) }));
  };
}

describe('an address that is asked again and again', () => {
  let server: Server;
  beforeEach(() => {
    server = new Server();
  });
  const ask = async (context = onlyIfNew()) => {
    const asked = knowsItsAnswer(new HttpRequest('GET', '/day', { context }), server.answer);
    return ((await lastValueFrom(asked)) as HttpResponse<object>).body;
  };

  it('sends what did not change once, and what did at once', async () => {
    const context = onlyIfNew();
    expect(await ask(context)).toEqual({ arrived: 1 });
    expect(await ask(context)).toEqual({ arrived: 1 });
    expect(server.sent).toBe(1);
    server.page = { arrived: 2 };
    expect(await ask(context)).toEqual({ arrived: 2 });
    expect(server.sent).toBe(2);
  });

  it('is a new answer each time, so that the page knows it is fresh', async () => {
    const context = onlyIfNew();
    expect(await ask(context)).not.toBe(await ask(context));
  });

  it('knows nothing of another page, and says when something is wrong', async () => {
    await ask();
    await ask();
    expect(server.sent).toBe(2);
    const broken = knowsItsAnswer(new HttpRequest('GET', '/day', { context: onlyIfNew() }), () =>
      throwError(() => new HttpErrorResponse({ status: 503 })),
    );
    await expect(lastValueFrom(broken)).rejects.toMatchObject({ status: 503 });
  });
});
