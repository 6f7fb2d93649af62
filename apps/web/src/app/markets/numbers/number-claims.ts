import { HttpClient } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import {
  route,
  routes,
  type NumberClaim,
  type NumberClaimed,
  type NumberConfirmed,
} from '@dabei/contracts';
import { firstValueFrom } from 'rxjs';
import { BrowserStorage } from '../../shared/browser-storage';

/** What waits for its code; kept in this tab, so that a reload loses nothing. */
export interface PendingNumber extends NumberClaimed {
  slug: string;
  email: string;
}

/** The two steps of a seller: ask, then type the code. */
@Injectable({ providedIn: 'root' })
export class NumberClaims {
  private readonly http = inject(HttpClient);
  private readonly storage = inject(BrowserStorage);
  private readonly waiting = signal<PendingNumber | null>(null);
  readonly pending = this.waiting.asReadonly();

  restore(): void {
    this.waiting.set(this.storage.read<PendingNumber>('number-claim', 'tab'));
  }

  async claim(slug: string, claim: NumberClaim): Promise<NumberClaimed> {
    const address = route(routes.numberClaims, { slug });
    const claimed = await firstValueFrom(this.http.post<NumberClaimed>(address, claim));
    const pending = { ...claimed, slug, email: claim.email };
    this.waiting.set(pending);
    this.storage.write('number-claim', pending, 'tab');
    return claimed;
  }

  confirm(id: string, code: string): Promise<NumberConfirmed> {
    return firstValueFrom(this.http.post<NumberConfirmed>(routes.numberCode, { id, code }));
  }

  done(): void {
    this.waiting.set(null);
    this.storage.remove('number-claim', 'tab');
  }
}
