import { computed, inject, Injectable, signal } from '@angular/core';
import { BrowserStorage } from '../shared/browser-storage';

/** A chosen event: enough to find it again and to name it without asking the server. */
export interface BasketItem {
  id: string;
  campaign: string;
  slug: string;
  title: string;
}

/** The events a family has chosen on this device; survives reload and a lost network. */
@Injectable({ providedIn: 'root' })
export class BasketStore {
  private readonly storage = inject(BrowserStorage);
  private readonly chosen = signal<readonly BasketItem[]>([]);

  readonly items = this.chosen.asReadonly();
  readonly count = computed(() => this.chosen().length);
  private readonly ids = computed(() => new Set(this.chosen().map(({ id }) => id)));

  /** Called once the page lives in a browser: the server knows no baskets. */
  restore(): void {
    this.chosen.set(this.storage.read<BasketItem[]>('basket') ?? []);
  }

  has(id: string): boolean {
    return this.ids().has(id);
  }

  toggle({ id, campaign, slug, title }: BasketItem): void {
    if (this.has(id)) this.remove(id);
    else this.keep([...this.chosen(), { id, campaign, slug, title }]);
  }

  remove(id: string): void {
    this.keep(this.chosen().filter((item) => item.id !== id));
  }

  choose(items: readonly BasketItem[]): void {
    this.keep(items);
  }

  clear(): void {
    this.keep([]);
  }

  private keep(items: readonly BasketItem[]): void {
    this.chosen.set(items);
    this.storage.write('basket', items);
  }
}
