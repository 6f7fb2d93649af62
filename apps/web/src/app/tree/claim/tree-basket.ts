import { computed, inject, Injectable, signal } from '@angular/core';
import { mostWishesAtOnce, type PublicWish } from '@dabei/contracts';
import { BrowserStorage } from '../../shared/browser-storage';

/** A chosen card: what was on it is kept, because a given wish tells nothing any more. */
export type ChosenWish = Pick<PublicWish, 'number' | 'kind' | 'ageBand'>;

interface Kept {
  campaign: string;
  wishes: ChosenWish[];
}

/** The cards a donor has chosen on this device, for one campaign. */
@Injectable({ providedIn: 'root' })
export class TreeBasket {
  private readonly storage = inject(BrowserStorage);
  private readonly kept = signal<Kept>({ campaign: '', wishes: [] });

  readonly wishes = computed<readonly ChosenWish[]>(() => this.kept().wishes);
  readonly campaign = computed(() => this.kept().campaign);
  readonly numbers = computed(() => this.wishes().map(({ number }) => number));
  readonly count = computed(() => this.numbers().length);
  readonly full = computed(() => this.count() >= mostWishesAtOnce);
  private readonly chosen = computed(() => new Set(this.numbers()));

  /** Called once the page lives in a browser: the server knows no choice. */
  restore(): void {
    this.kept.set(this.storage.read<Kept>('tree-basket') ?? { campaign: '', wishes: [] });
  }

  has(number: number): boolean {
    return this.chosen().has(number);
  }

  toggle(campaign: string, { number, kind, ageBand }: ChosenWish): void {
    const before = this.kept().campaign === campaign ? this.kept().wishes : [];
    if (before.some((wish) => wish.number === number)) this.remove(number);
    else if (before.length < mostWishesAtOnce)
      this.keep({
        campaign,
        wishes: [...before, { number, kind, ageBand }].sort((a, b) => a.number - b.number),
      });
  }

  remove(number: number): void {
    const { campaign, wishes } = this.kept();
    this.keep({ campaign, wishes: wishes.filter((wish) => wish.number !== number) });
  }

  /** In the place of a card that is gone. */
  exchange(gone: number, { number, kind, ageBand }: ChosenWish): void {
    const { campaign, wishes } = this.kept();
    this.keep({
      campaign,
      wishes: wishes.map((wish) => (wish.number === gone ? { number, kind, ageBand } : wish)),
    });
  }

  choose(campaign: string, wishes: readonly ChosenWish[]): void {
    this.keep({ campaign, wishes: wishes.slice(0, mostWishesAtOnce) });
  }

  clear(): void {
    this.keep({ campaign: '', wishes: [] });
  }

  private keep(kept: Kept): void {
    this.kept.set(kept);
    this.storage.write('tree-basket', kept);
  }
}
