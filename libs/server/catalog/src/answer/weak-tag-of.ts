import { createHash } from 'node:crypto';

const toTheMinute = '2027-07-19T10:00'.length;

/**
 * Tags what an answer says. The server's clock (`now`) counts to the minute only: else no answer would ever be
 * the same, and a kept answer's clock is never wrong by more than that.
 */
export function weakTagOf(body: unknown): string {
  const text = JSON.stringify(body, (key, value: unknown) =>
    key === 'now' && typeof value === 'string' ? value.slice(0, toTheMinute) : value,
  );
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
}
