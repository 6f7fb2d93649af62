import { HttpClient } from '@angular/common/http';
import { inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { BrowserStorage } from '../../shared/browser-storage';
import { whenThereIsRoom } from '../../shared/when-there-is-room';

/** What is held and waits for its code. */
export interface PendingPress {
  id: string;
  confirmBy: string;
  email: string;
}

/** What a code leads to: the secret of an own page, unless its time is over. */
export type CodeAnswer = { outcome: 'confirmed'; secret: string } | { outcome: 'expired' };

/** Two steps: a press, then the code of the mail. What waits is kept in this tab, so that a reload loses nothing. */
export abstract class HeldPress {
  protected readonly http = inject(HttpClient);
  private readonly storage = inject(BrowserStorage);
  private readonly waiting = signal<PendingPress | null>(null);
  /** The server is busy; the press goes out again by itself. */
  readonly triesAgain = signal(false);
  readonly pending = this.waiting.asReadonly();

  protected constructor(
    private readonly key: string,
    private readonly codeAddress: string,
  ) {}

  restore(): void {
    this.waiting.set(this.storage.read<PendingPress>(this.key, 'tab'));
  }

  readonly confirm = async (id: string, code: string): Promise<CodeAnswer> => {
    const answer = await firstValueFrom(this.http.post<CodeAnswer>(this.codeAddress, { id, code }));
    this.waiting.set(null);
    this.storage.remove(this.key, 'tab');
    return answer;
  };

  protected untilHeard<T>(send: () => Promise<T>): Promise<T> {
    return whenThereIsRoom(send, () => {
      this.triesAgain.set(true);
    }).finally(() => {
      this.triesAgain.set(false);
    });
  }

  protected hold(pending: PendingPress): void {
    this.waiting.set(pending);
    this.storage.write(this.key, pending, 'tab');
  }
}
