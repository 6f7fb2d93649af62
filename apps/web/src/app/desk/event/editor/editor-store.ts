import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { BrowserStorage } from '../../../shared/browser-storage';
import { focusFirstError } from '../../../shared/focus-first-error';
import { Words } from '../../../shared/words';
import { adoptIds } from './adopt-ids';
import { newEvent, type EditorModel } from './editor-model';
import { eventForm, touchAll } from './event-form';

export interface Draft {
  version: number;
  model: EditorModel;
}

/** What is being typed about an event. It survives a closed tab and an ended session. */
@Injectable()
export class EditorStore {
  private readonly storage = inject(BrowserStorage);
  private readonly stored = signal<Draft | null>(null);
  private key = '';

  readonly model = signal(newEvent);
  readonly form = eventForm(this.model, inject(Words));
  /** The version the typed text began with. */
  readonly version = signal(0);
  readonly restored = signal(false);
  readonly ready = computed(() => this.stored() !== null);
  readonly dirty = computed(() => {
    const known = this.stored();
    return known !== null && JSON.stringify(known.model) !== JSON.stringify(this.model());
  });

  constructor() {
    effect(() => {
      const draft: Draft = { version: this.version(), model: this.model() };
      if (this.dirty()) this.storage.write(this.key, draft);
    });
  }

  /** Begins with what is stored, or with what was typed and not saved yet, here or (`kept`) on the server. */
  begin(name: string, version: number, model: EditorModel, kept: Draft | null = null): void {
    this.key = `event-draft.${name}`;
    const draft = this.storage.read<Draft>(this.key) ?? kept;
    this.stored.set({ version, model });
    this.model.set(draft?.model ?? model);
    this.version.set(draft?.version ?? version);
    this.restored.set(draft !== null && draft !== kept);
  }

  /** Somebody else saved meanwhile: the typed text stays and is saved over the newer one. */
  catchUp(version: number, model: EditorModel): void {
    this.stored.set({ version, model });
    this.version.set(version);
  }

  /** What the server has. */
  known(): EditorModel {
    return this.stored()?.model ?? newEvent;
  }

  /** What was sent is stored now; what was typed since stays typed. */
  keptAs(version: number, sent: EditorModel, stored: EditorModel): void {
    this.stored.set({ version, model: adoptIds(sent, stored) });
    this.model.update((model) => adoptIds(model, stored));
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

  /** False when something does not fit yet; the first such field has the focus then. */
  fits(): boolean {
    touchAll(this.form);
    if (this.form().valid()) return true;
    focusFirstError(this.form);
    return false;
  }
}
