import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { BrowserStorage } from '../shared/browser-storage';
import { emptyChild, emptyDraft, type Draft, type DraftPeople } from './draft';
import { draftOfParts, partsOfDraft, type TabDraft } from './draft-parts';

/** Holds the draft and writes every change to this device; cleared once the registration is confirmed. */
@Injectable({ providedIn: 'root' })
export class DraftStore {
  private readonly storage = inject(BrowserStorage);
  private readonly kept = draftOfParts(
    this.storage.read<Draft>('draft') ?? emptyDraft(),
    this.storage.read<TabDraft>('draft', 'tab'),
  );

  /** Names and dates are a signal of their own: a signal form writes into it. */
  readonly people = signal<DraftPeople>(this.kept.people);
  private readonly rest = signal<Omit<Draft, 'people'>>(this.kept);
  readonly draft = computed<Draft>(() => ({ ...this.rest(), people: this.people() }));

  constructor() {
    effect(() => {
      const { device, tab } = partsOfDraft(this.draft());
      this.storage.write('draft', device);
      this.storage.write('draft', tab, 'tab');
    });
  }

  change(part: Partial<Omit<Draft, 'people'>>): void {
    this.rest.update((rest) => ({ ...rest, ...part }));
  }

  addChild(): void {
    this.people.update((people) => {
      const highest = Math.max(0, ...people.children.map(({ key }) => Number(key) || 0));
      const lastName = people.children.at(-1)?.lastName ?? '';
      const fresh = emptyChild(String(highest + 1), lastName);
      return { ...people, children: [...people.children, fresh] };
    });
  }

  removeChild(key: string): void {
    this.people.update((people) => ({
      ...people,
      children: people.children.filter((child) => child.key !== key),
    }));
  }

  /** The guardian's last name is most often the child's. */
  suggestLastName(): void {
    const { children, guardian } = this.people();
    const lastName = children[0]?.lastName.trim() ?? '';
    if (guardian.lastName || !lastName) return;
    this.people.update((people) => ({ ...people, guardian: { ...people.guardian, lastName } }));
  }

  clear(): void {
    const { people, ...rest } = emptyDraft();
    this.people.set(people);
    this.rest.set(rest);
    this.storage.remove('draft');
    this.storage.remove('draft', 'tab');
  }
}
