import { HttpClient } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import { routes, type ClaimConfirmed, type Claimed, type ClaimInput } from '@dabei/contracts';
import { firstValueFrom } from 'rxjs';
import { BrowserStorage } from '../../shared/browser-storage';
import { whenThereIsRoom } from '../../shared/when-there-is-room';
import type { ChosenWish } from './tree-basket';

/** Held wishes that wait for their code; kept in this tab, so that a reload loses nothing. */
export interface PendingClaim extends Omit<Claimed, 'basketId' | 'confirmBy' | 'stillOpen'> {
  basketId: string;
  confirmBy: string;
  email: string;
}

/** The two steps of a donor: hold what was chosen, then type the code. */
@Injectable({ providedIn: 'root' })
export class TreeClaims {
  private readonly http = inject(HttpClient);
  private readonly storage = inject(BrowserStorage);
  private readonly waiting = signal<PendingClaim | null>(null);
  readonly pending = this.waiting.asReadonly();
  private readonly lost = signal<readonly ChosenWish[]>([]);
  /** Chosen, but others were faster; offered again in another form once the rest is promised. */
  readonly missed = this.lost.asReadonly();

  restore(): void {
    this.waiting.set(this.storage.read<PendingClaim>('tree-claim', 'tab'));
    this.lost.set(this.storage.read<ChosenWish[]>('tree-missed', 'tab') ?? []);
  }

  async claim(input: ClaimInput, wishes: readonly ChosenWish[]): Promise<Claimed> {
    const claimed = await whenThereIsRoom(() =>
      firstValueFrom(this.http.post<Claimed>(routes.treeClaims, input)),
    );
    const { basketId, confirmBy, held, gone } = claimed;
    if (basketId !== null && confirmBy !== null) {
      this.keep({ basketId, confirmBy, held, gone, email: input.email });
      this.miss(wishes.filter(({ number }) => gone.includes(number)));
    }
    return claimed;
  }

  confirm(basketId: string, code: string): Promise<ClaimConfirmed> {
    const body = { basketId, code };
    return firstValueFrom(this.http.post<ClaimConfirmed>(routes.treeClaimCode, body));
  }

  /** What the donor said of itself, for a second try in this tab. */
  email(): string {
    return this.waiting()?.email ?? '';
  }

  done(): void {
    this.waiting.set(null);
    this.storage.remove('tree-claim', 'tab');
  }

  forgetMissed(): void {
    this.miss([]);
  }

  private miss(wishes: readonly ChosenWish[]): void {
    this.lost.set(wishes);
    this.storage.write('tree-missed', wishes, 'tab');
  }

  private keep(pending: PendingClaim): void {
    this.waiting.set(pending);
    this.storage.write('tree-claim', pending, 'tab');
  }
}
