import { httpResource } from '@angular/common/http';
import { computed, DOCUMENT, inject, Injectable } from '@angular/core';
import { routes, type PublicTree, type PublicWish } from '@dabei/contracts';

const lookEvery = 45_000;

/** The tree as everybody sees it, kept fresh while somebody looks. */
@Injectable({ providedIn: 'root' })
export class TreeStore {
  private readonly document = inject(DOCUMENT);
  private readonly resource = httpResource<PublicTree>(() => routes.publicTree);
  private timer: ReturnType<typeof setInterval> | undefined;

  readonly tree = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  readonly error = this.resource.error;
  readonly campaign = computed(() => this.tree()?.campaign ?? null);
  readonly wishes = computed(() => this.tree()?.wishes ?? []);
  readonly claimable = computed(() => this.campaign()?.claimable === true);
  private readonly byNumber = computed(
    () => new Map(this.wishes().map((wish) => [wish.number, wish])),
  );
  private readonly trees = computed(
    () => new Map((this.tree()?.trees ?? []).map((tree) => [tree.number, tree])),
  );

  wish(number: number): PublicWish | undefined {
    return this.byNumber().get(number);
  }

  place(number: number | null): PublicTree['trees'][number] | undefined {
    return number === null ? undefined : this.trees().get(number);
  }

  /** A wish that can be claimed here and now. */
  isFree(number: number): boolean {
    const wish = this.wish(number);
    return this.claimable() && wish?.state === 'open' && wish.online;
  }

  again(): void {
    this.resource.reload();
  }

  keepFresh(): () => void {
    const look = (): void => {
      if (this.document.visibilityState === 'visible') this.again();
    };
    clearInterval(this.timer);
    this.timer = setInterval(look, lookEvery);
    this.document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(this.timer);
      this.document.removeEventListener('visibilitychange', look);
    };
  }
}
