import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '@dabei/contracts';
import type { Words } from './words';

/** The problem an answer of the API tells about; null when it is something else. */
export function problemOf(error: unknown): Problem | null {
  if (!(error instanceof HttpErrorResponse)) return null;
  const body: unknown = error.error;
  return typeof body === 'object' && body !== null && 'code' in body ? (body as Problem) : null;
}

/** No answer at all: the network is gone or the server does not listen. */
export function isOffline(error: unknown): boolean {
  return error instanceof HttpErrorResponse && error.status === 0;
}

/** What went wrong, in a sentence a family understands. */
export function problemText(error: unknown, words: Words): string {
  const code = isOffline(error) ? 'offline' : (problemOf(error)?.code ?? 'unexpected');
  const key = `problems.${code}`;
  return words.t(words.knows(key) ? key : 'problems.unexpected');
}
