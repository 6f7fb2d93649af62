import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';
import { weakTagOf } from './weak-tag-of';

/** Caches may keep the answer, but ask each time; Express answers 304 where the tag still fits. */
@Injectable()
export class Revalidated implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      map((body) => {
        response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate');
        response.setHeader('ETag', weakTagOf(body));
        return body;
      }),
    );
  }
}
