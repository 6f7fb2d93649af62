import type { HttpInterceptorFn } from '@angular/common/http';
import { timeout } from 'rxjs';

/** In a meadow an answer may never come; then it is like no network. */
const patience = 20_000;

/** The worker keeps pages, never answers of the API: these pass it by, and a missing network stays visible. */
export const pastTheWorker: HttpInterceptorFn = (request, next) =>
  next(request.clone({ setHeaders: { 'ngsw-bypass': 'true' } })).pipe(timeout(patience));
