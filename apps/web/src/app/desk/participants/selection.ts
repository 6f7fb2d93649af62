import { computed, signal } from '@angular/core';

/** The most one bulk action takes. */
export const mostAtOnce = 1000;

/** Which rows are ticked; it stays while pages are turned. */
export class Selection {
  private readonly chosen = signal<ReadonlySet<string>>(new Set());

  readonly ids = computed(() => [...this.chosen()]);
  readonly count = computed(() => this.chosen().size);

  has(id: string): boolean {
    return this.chosen().has(id);
  }

  toggle(id: string): void {
    this.chosen.update((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }

  /** All of a page, or none of it when all were ticked already. */
  togglePage(ids: readonly string[]): void {
    const all = ids.every((id) => this.has(id));
    this.chosen.update((before) => {
      const others = [...before].filter((id) => !ids.includes(id));
      return new Set(all ? others : [...others, ...ids]);
    });
  }

  take(ids: readonly string[]): void {
    this.chosen.set(new Set(ids));
  }

  clear(): void {
    this.chosen.set(new Set());
  }
}
