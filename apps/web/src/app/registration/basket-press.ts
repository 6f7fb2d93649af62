import { HttpClient, type HttpErrorResponse } from '@angular/common/http';
import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { routes, type BasketRequestInput, type BasketResult } from '@dabei/contracts';
import { firstValueFrom } from 'rxjs';
import { isOffline, retryAfterOf } from '../shared/problem-text';
import { newKey, worthRetrying } from '../shared/press-again';
import { DraftStore } from './draft-store';
import { retryDelay } from './retry-delay';

export type Pressing =
  | { state: 'idle' }
  | { state: 'sending' }
  | { state: 'waiting'; offline: boolean; seconds: number };

/**
 * Presses the button once, however often it takes: the key stays the same until there is an answer, so
 * that a retry after a lost network or a busy server never registers twice.
 */
@Injectable()
export class BasketPress {
  private readonly http = inject(HttpClient);
  private readonly store = inject(DraftStore);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly now = signal<Pressing>({ state: 'idle' });
  private readonly stopped = signal(false);
  readonly pressing = this.now.asReadonly();

  async press(request: BasketRequestInput): Promise<BasketResult | null> {
    this.stopped.set(false);
    const key = this.keyFor(JSON.stringify(request));
    for (let attempt = 1; !this.stopped(); attempt++) {
      this.now.set({ state: 'sending' });
      try {
        const result = await this.send(request, key);
        this.now.set({ state: 'idle' });
        return result;
      } catch (error) {
        if (!worthRetrying(error)) {
          this.now.set({ state: 'idle' });
          this.store.change({ press: null });
          throw error;
        }
        await this.wait(attempt, error as HttpErrorResponse);
      }
    }
    this.now.set({ state: 'idle' });
    return null;
  }

  /** Back to the form; nothing typed is lost, and the key is kept for the same content. */
  stop(): void {
    this.stopped.set(true);
  }

  private send(request: BasketRequestInput, key: string): Promise<BasketResult> {
    const headers = { 'Idempotency-Key': key };
    return firstValueFrom(this.http.post<BasketResult>(routes.baskets, request, { headers }));
  }

  private keyFor(body: string): string {
    const { press } = this.store.draft();
    if (press?.body === body) return press.key;
    const key = newKey();
    this.store.change({ press: { key, body } });
    return key;
  }

  private async wait(attempt: number, error: HttpErrorResponse): Promise<void> {
    const offline = isOffline(error) && this.window?.navigator.onLine === false;
    let seconds = retryDelay(attempt, retryAfterOf(error), Math.random());
    while (seconds > 0 && !this.stopped()) {
      this.now.set({ state: 'waiting', offline, seconds });
      await new Promise((done) => setTimeout(done, 1000));
      seconds = offline && this.window.navigator.onLine ? 0 : seconds - 1;
    }
  }
}
