import {
  HttpContext,
  HttpContextToken,
  HttpErrorResponse,
  HttpResponse,
  type HttpInterceptorFn,
} from '@angular/common/http';
import { catchError, of, tap, throwError } from 'rxjs';

/** The answer a page saw last, kept by the page and gone with it: it holds names, so no cache may keep it. */
interface Seen {
  answer: HttpResponse<object> | null;
}

const seenBefore = new HttpContextToken<Seen | null>(() => null);

/** For an address that is asked again and again: what did not change is not sent again. One for each address. */
export const onlyIfNew = (): HttpContext => new HttpContext().set(seenBefore, { answer: null });

/** Says which answer is known, and takes "not modified" for that answer. */
export const knowsItsAnswer: HttpInterceptorFn = (request, next) => {
  const seen = request.context.get(seenBefore);
  if (seen === null) return next(request);
  const known = seen.answer;
  const tag = known?.headers.get('ETag') ?? null;
  // a browser that keeps nothing would ask for a whole answer by itself
  const setHeaders = { 'If-None-Match': tag ?? '', 'Cache-Control': 'max-age=0' };
  return next(tag === null ? request : request.clone({ setHeaders })).pipe(
    tap((event) => {
      if (event instanceof HttpResponse) seen.answer = event as HttpResponse<object>;
    }),
    catchError((error: unknown) =>
      known !== null && error instanceof HttpErrorResponse && error.status === 304
        ? of(known.clone({ body: { ...known.body } }))
        : throwError(() => error),
    ),
  );
};
