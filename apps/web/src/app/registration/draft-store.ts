import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { BrowserStorage } from '../shared/browser-storage';
import { emptyDraft, type Draft, type DraftPeople } from './draft';

/** Holds the draft and writes every change to this device; cleared once the registration is confirmed. */
@Injectable({ providedIn: 'root' })
export class DraftStore {
  private readonly storage = inject(BrowserStorage);
  private readonly kept = this.storage.read<Draft>('draft') ?? emptyDraft();

  /** Names and dates are a signal of their own: a signal form writes into it. */
  readonly people = signal<DraftPeople>(this.kept.people);
  private readonly rest = signal<Omit<Draft, 'people'>>(this.kept);
  readonly draft = computed<Draft>(() => ({ ...this.rest(), people: this.people() }));

  constructor() {
    effect(() => {
      this.storage.write('draft', this.draft());
    });
  }

  change(part: Partial<Omit<Draft, 'people'>>): void {
    this.rest.update((rest) => ({ ...rest, ...part }));
  }

  clear(): void {
    const { people, ...rest } = emptyDraft();
    this.people.set(people);
    this.rest.set(rest);
    this.storage.remove('draft');
  }
}
