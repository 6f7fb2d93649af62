import { inject, Injectable } from '@angular/core';
import { BasketStore } from '../basket/basket-store';
import { DraftStore } from '../registration/draft-store';
import { LastBasketStore } from '../registration/last-basket-store';

/** After signing out the next person at this phone or computer finds no names. */
@Injectable({ providedIn: 'root' })
export class LeaveDevice {
  private readonly basket = inject(BasketStore);
  private readonly draft = inject(DraftStore);
  private readonly last = inject(LastBasketStore);

  forgetFamily(): void {
    this.basket.clear();
    this.draft.clear();
    this.last.forget();
  }
}
