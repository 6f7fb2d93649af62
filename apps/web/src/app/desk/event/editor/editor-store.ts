import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { BrowserStorage } from '../../../shared/browser-storage';
import { focusFirstError } from '../../../shared/focus-first-error';
import { Words } from '../../../shared/words';
import { newEvent, type EditorModel } from './editor-model';
import { eventForm, touchAll } from './event-form';

interface Draft {
  version: number;
  model: EditorModel;
}

/** What is being typed about an event. It survives a closed tab and an ended session. */
@Injectable()
export class EditorStore {
  private readonly storage = inject(BrowserStorage);
  private readonly known = signal<Draft | null>(null);
  private key = '';

  readonly model = signal(newEvent);
  readonly form = eventForm(this.model, inject(Words));
  /** The version the typed text began with. */
  readonly version = signal(0);
  readonly restored = signal(false);
  readonly ready = computed(() => this.known() !== null);
  readonly dirty = computed(() => {
    const known = this.known();
    return known !== null && JSON.stringify(known.model) !== JSON.stringify(this.model());
  });

  constructor() {
    effect(() => {
      const draft: Draft = { version: this.version(), model: this.model() };
      if (this.dirty()) this.storage.write(this.key, draft);
    });
  }

  /** Begins with what is stored, or with what was typed and not saved yet. */
  begin(name: string, version: number, model: EditorModel): void {
    this.key = `event-draft.${name}`;
    const draft = this.storage.read<Draft>(this.key);
    this.known.set({ version, model });
    this.model.set(draft?.model ?? model);
    this.version.set(draft?.version ?? version);
    this.restored.set(draft !== null);
  }

  /** Somebody else saved meanwhile: the typed text stays and is saved over the newer one. */
  catchUp(version: number, model: EditorModel): void {
    this.known.set({ version, model });
    this.version.set(version);
  }

  discard(): void {
    const known = this.known();
    this.forget();
    if (!known) return;
    this.model.set(known.model);
    this.version.set(known.version);
  }

  forget(): void {
    this.storage.remove(this.key);
    this.restored.set(false);
  }

  /** False when something does not fit yet; the first such field has the focus then. */
  fits(): boolean {
    touchAll(this.form);
    if (this.form().valid()) return true;
    focusFirstError(this.form);
    return false;
  }
}
