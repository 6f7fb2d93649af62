import { HttpErrorResponse } from '@angular/common/http';
import type { Problem, ProblemCode } from '@dabei/contracts';
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

/** A link from a mail that leads nowhere any more. */
export function isGone(error: unknown): boolean {
  const code = problemOf(error)?.code;
  return code === 'link-expired' || code === 'not-found';
}

/** A link that opens only for those it is about, signed in. */
export function needsSignIn(error: unknown): boolean {
  return problemOf(error)?.code === 'not-signed-in';
}

/** Seconds the server asks to wait, from the header or the problem itself. */
export function retryAfterOf(error: unknown): number | undefined {
  if (!(error instanceof HttpErrorResponse)) return undefined;
  return Number(error.headers.get('Retry-After')) || problemOf(error)?.retryAfter;
}

/** What a proxy before the server means when it answers without a problem of ours. */
const codeOfStatus: Partial<Record<number, ProblemCode>> = {
  413: 'too-large',
  429: 'too-many-attempts',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

function codeOf(error: unknown): string {
  if (isOffline(error)) return 'offline';
  const status = error instanceof HttpErrorResponse ? error.status : 0;
  return problemOf(error)?.code ?? codeOfStatus[status] ?? 'unexpected';
}

/** What went wrong, in a sentence a family understands; the rule that refused says it best. */
export function problemText(error: unknown, words: Pick<Words, 't' | 'knows'>): string {
  const { reason } = problemOf(error) ?? {};
  const keys = [...(reason ? [`problems.because.${reason}`] : []), `problems.${codeOf(error)}`];
  const key = keys.find((one) => words.knows(one)) ?? 'problems.unexpected';
  return words.t(key, { minutes: Math.ceil((retryAfterOf(error) ?? 0) / 60) });
}
