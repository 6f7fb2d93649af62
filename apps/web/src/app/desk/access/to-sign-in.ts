import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { tap } from 'rxjs';

/** A session that has ended leads to the sign-in and from there back to where one was. */
export const toSignIn: HttpInterceptorFn = (request, next) => {
  const router = inject(Router);
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        const ended = error instanceof HttpErrorResponse && error.status === 401;
        if (!ended || router.url.startsWith('/desk/anmelden')) return;
        void router.navigate(['/desk/anmelden'], { queryParams: { weiter: router.url } });
      },
    }),
  );
};
