import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** The request as the auth library reads it: its cookies, the kind of browser, and nothing else. */
export const headersWith = (cookie: string | undefined, userAgent?: string): Headers =>
  new Headers({
    cookie: cookie ?? '',
    ...(userAgent && { 'user-agent': userAgent.slice(0, 300) }),
  });

/** The caller's browser, as the auth library wants to see it. */
export const Browser = createParamDecorator((_: unknown, context: ExecutionContext): Headers => {
  const { headers } = context.switchToHttp().getRequest<Request>();
  return headersWith(headers.cookie, headers['user-agent']);
});
