import { inject, Injectable } from '@angular/core';
import type { BasketResult } from '@dabei/contracts';
import type { BasketItem } from '../basket/basket-store';
import { BrowserStorage } from '../shared/browser-storage';

/** What the last press brought, with the names to say it; kept until the family has seen it. */
export interface LastBasket {
  result: BasketResult;
  email: string;
  names: Record<string, string>;
  titles: Record<string, string>;
  feeIsDifficult: boolean;
  /** The events, to start again with where the address was wrong. */
  items: readonly BasketItem[];
}

@Injectable({ providedIn: 'root' })
export class LastBasketStore {
  private readonly storage = inject(BrowserStorage);

  read(): LastBasket | null {
    return this.storage.read<LastBasket>('last-basket');
  }

  keep(basket: LastBasket): void {
    this.storage.write('last-basket', basket);
  }

  forget(): void {
    this.storage.remove('last-basket');
  }
}
