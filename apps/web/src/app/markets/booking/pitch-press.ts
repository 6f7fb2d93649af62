import { HttpClient } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import { routes, type PitchClaim, type PitchClaimed, type PitchConfirmed } from '@dabei/contracts';
import { firstValueFrom } from 'rxjs';
import { retryDelay } from '../../registration/retry-delay';
import { BrowserStorage } from '../../shared/browser-storage';
import { newKey, worthRetrying } from '../../shared/press-again';
import { retryAfterOf } from '../../shared/problem-text';

/** What is held and waits for its code; kept in this tab, so that a reload loses nothing. */
export interface PendingPitches {
  bookingId: string;
  confirmBy: string;
  numbers: string[];
  email: string;
  market: string;
}

/**
 * Presses once, however often it takes: the key stays the same until there is an answer, so that a retry after a lost
 * network or a busy server never takes a second pitch.
 */
@Injectable({ providedIn: 'root' })
export class PitchPress {
  private readonly http = inject(HttpClient);
  private readonly storage = inject(BrowserStorage);
  private readonly kept = signal<PendingPitches | null>(null);
  private press = { key: '', body: '' };
  readonly pending = this.kept.asReadonly();
  /** Seconds until the next try; null: nobody waits. */
  readonly waiting = signal<number | null>(null);

  restore(): void {
    this.kept.set(this.storage.read<PendingPitches>('pitch-claim', 'tab'));
  }

  async claim(claim: PitchClaim): Promise<PitchClaimed> {
    const headers = { 'Idempotency-Key': this.keyFor(JSON.stringify(claim)) };
    for (let attempt = 1; ; attempt += 1) {
      try {
        const sent = this.http.post<PitchClaimed>(routes.pitchClaims, claim, { headers });
        const answer = await firstValueFrom(sent);
        this.press = { key: '', body: '' };
        this.keep(answer, claim);
        return answer;
      } catch (error) {
        if (!worthRetrying(error)) throw error;
        await this.wait(retryDelay(attempt, retryAfterOf(error), Math.random()));
      }
    }
  }

  confirm(bookingId: string, code: string): Promise<PitchConfirmed> {
    const body = { bookingId, code };
    return firstValueFrom(this.http.post<PitchConfirmed>(routes.pitchClaimCode, body));
  }

  done(): void {
    this.kept.set(null);
    this.storage.remove('pitch-claim', 'tab');
  }

  private keyFor(body: string): string {
    if (this.press.body !== body) this.press = { key: newKey(), body };
    return this.press.key;
  }

  private keep(answer: PitchClaimed, { seller, market }: PitchClaim): void {
    if (answer.outcome !== 'held' || seller === null) return;
    const { bookingId, confirmBy, numbers } = answer;
    this.kept.set({ bookingId, confirmBy, numbers, email: seller.email, market });
    this.storage.write('pitch-claim', this.kept(), 'tab');
  }

  private async wait(seconds: number): Promise<void> {
    for (let left = seconds; left > 0; left -= 1) {
      this.waiting.set(left);
      await new Promise((done) => setTimeout(done, 1000));
    }
    this.waiting.set(null);
  }
}
