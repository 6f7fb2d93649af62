import type { HttpErrorResponse } from '@angular/common/http';

/** Nobody answered, or a busy server asked to come again: the same press may go out once more. */
export function worthRetrying(error: unknown): boolean {
  const { status } = error as HttpErrorResponse;
  return status === 0 || status === 502 || status === 503 || status === 504;
}

/** `randomUUID` exists on secure pages only; a town's test server may not be one. */
export function newKey(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const bytes = [...(crypto as Crypto).getRandomValues(new Uint8Array(16))];
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
