import { computed, effect, inject, signal, type WritableSignal } from '@angular/core';
import { BrowserStorage } from '../../../shared/browser-storage';

export interface Draft<M> {
  version: number;
  model: M;
}

/** What is being typed about an event. It survives a closed tab and an ended session. */
export abstract class TypedStore<M extends object> {
  private readonly storage = inject(BrowserStorage);
  private readonly stored = signal<Draft<M> | null>(null);
  private key = '';

  readonly model: WritableSignal<M>;
  /** The version the typed text began with. */
  readonly version = signal(0);
  readonly restored = signal(false);
  readonly ready = computed(() => this.stored() !== null);
  readonly dirty = computed(() => {
    const known = this.stored();
    return known !== null && JSON.stringify(known.model) !== JSON.stringify(this.model());
  });

  protected constructor(
    private readonly prefix: string,
    private readonly empty: M,
    /** Rows that are stored now get the ids the server gave them. */
    private readonly adopt: (typed: M, stored: M) => M,
  ) {
    this.model = signal(empty);
    effect(() => {
      const draft: Draft<M> = { version: this.version(), model: this.model() };
      if (this.dirty()) this.storage.write(this.key, draft);
    });
  }

  /** Begins with what is stored, or with what was typed and not saved yet, here or (`kept`) on the server. */
  begin(name: string, version: number, model: M, kept: Draft<M> | null = null): void {
    this.key = `${this.prefix}.${name}`;
    const draft = this.storage.read<Draft<M>>(this.key) ?? kept;
    this.stored.set({ version, model });
    this.model.set(draft?.model ?? model);
    this.version.set(draft?.version ?? version);
    this.restored.set(draft !== null && draft !== kept);
  }

  /** Somebody else saved meanwhile: the typed text stays and is saved over the newer one. */
  catchUp(version: number, model: M): void {
    this.stored.set({ version, model });
    this.version.set(version);
  }

  /** What the server has. */
  known(): M {
    return this.stored()?.model ?? this.empty;
  }

  /** What was sent is stored now; what was typed since stays typed. */
  keptAs(version: number, sent: M, stored: M): void {
    this.stored.set({ version, model: this.adopt(sent, stored) });
    this.model.update((model) => this.adopt(model, stored));
    this.version.set(version);
    if (!this.dirty()) this.forget();
  }

  discard(): void {
    const known = this.stored();
    this.forget();
    if (!known) return;
    this.model.set(known.model);
    this.version.set(known.version);
  }

  forget(): void {
    this.storage.remove(this.key);
    this.restored.set(false);
  }
}
