import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { tap } from 'rxjs';
import { problemOf } from '../../shared/problem-text';

/** Pages that stand before the door. */
const outside = /^\/desk\/(anmelden|einladung)/;

/**
 * A session that has ended leads to the sign-in and from there back to where one was; what wants a second factor
 * leads to where it is set up.
 */
export const toSignIn: HttpInterceptorFn = (request, next) => {
  const router = inject(Router);
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        const refused = error instanceof HttpErrorResponse && error.status === 401;
        if (!refused || outside.test(router.url)) return;
        if (problemOf(error)?.code === 'second-factor-needed')
          void router.navigateByUrl('/desk/sicherheit');
        else void router.navigate(['/desk/anmelden'], { queryParams: { weiter: router.url } });
      },
    }),
  );
};
