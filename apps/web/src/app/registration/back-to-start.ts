import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { BasketStore } from '../basket/basket-store';
import { Words } from '../shared/words';

/** A later screen without anything chosen makes no sense: it leads back to the first. */
@Injectable({ providedIn: 'root' })
export class BackToStart {
  private readonly basket = inject(BasketStore);
  private readonly router = inject(Router);
  private readonly words = inject(Words);

  unlessSomethingIsChosen(): void {
    const path = `/${this.words.language()}/anmelden`;
    if (this.basket.count() === 0) void this.router.navigateByUrl(path, { replaceUrl: true });
  }
}
