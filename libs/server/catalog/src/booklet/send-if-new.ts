import type { Response } from 'express';

/** Tags the answer; false, and 304, for whoever has this one already. */
export function sendIfNew(response: Response, tag: string): boolean {
  const etag = `"${tag}"`;
  response.setHeader('ETag', etag);
  const known = (response.req.headers['if-none-match'] ?? '').split(',');
  const isNew = !known.some((one) => one.trim().replace(/^W\//, '') === etag);
  if (!isNew) response.status(304);
  return isNew;
}
