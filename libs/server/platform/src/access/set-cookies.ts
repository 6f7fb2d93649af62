import type { Response } from 'express';

/** Passes the auth library's cookies on as they are; appended, because there may be several. */
export function setCookies(response: Response, cookies: readonly string[]): void {
  for (const cookie of cookies) response.append('Set-Cookie', cookie);
}
