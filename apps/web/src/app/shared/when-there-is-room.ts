import { HttpErrorResponse } from '@angular/common/http';
import { retryDelay } from '../registration/retry-delay';
import { retryAfterOf } from './problem-text';

/**
 * Sends again when the server asks to, because very many press at once. Only what the server has turned away: a press
 * whose answer was lost may have been heard. `waits` is told that it takes a moment.
 */
export async function whenThereIsRoom<T>(
  send: () => Promise<T>,
  waits: (seconds: number) => void = () => undefined,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof HttpErrorResponse && error.status === 503)) throw error;
      const seconds = retryDelay(attempt, retryAfterOf(error), Math.random());
      waits(seconds);
      await new Promise((done) => setTimeout(done, seconds * 1000));
    }
}
