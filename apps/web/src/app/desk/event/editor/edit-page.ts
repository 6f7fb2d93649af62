import { HttpErrorResponse } from '@angular/common/http';
import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { route, routes, type DeskEvent } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { problemOf } from '../../../shared/problem-text';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';
import { ProgrammeData } from '../../programme/programme-data';
import { EventData } from '../event-data';
import { EditorStore } from './editor-store';
import { EventEditor } from './event-editor';
import { modelOf } from './event-to-model';
import { eventOf } from './model-to-event';

/** Editing an event that is known. */
@Component({
  selector: 'dabei-edit-page',
  imports: [EventEditor, TPipe],
  providers: [EditorStore],
  template: `
    @if (store.ready()) {
      <dabei-event-editor
        [organisations]="programme.programme()?.organisations ?? []"
        [frozen]="frozen()"
        [busy]="saving.busy()"
        [problem]="saving.problem()"
        (saved)="save()"
      >
        @if (assumed(); as names) {
          <p class="small">{{ 'desk.editor.assumed' | t: { names } }}</p>
        }
        @if (overtaken()) {
          <div class="row">
            <p class="small">{{ 'desk.editor.overtaken' | t }}</p>
            <button type="button" class="button button-small" (click)="takeTheirs()">
              {{ 'desk.editor.takeTheirs' | t }}
            </button>
          </div>
        }
      </dabei-event-editor>
    }
  `,
})
export class EditPage {
  protected readonly data = inject(EventData);
  protected readonly programme = inject(ProgrammeData);
  protected readonly store = inject(EditorStore);
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  protected readonly saving = attempt();
  protected readonly overtaken = signal(false);
  protected readonly frozen = computed(() => this.data.event()?.status === 'published');

  protected readonly assumed = computed(() =>
    (this.data.event()?.assumed ?? [])
      .map((name) => `desk.editor.${name.replace(/Cents$/, '')}`)
      .filter((key) => this.words.knows(key))
      .map((key) => this.words.t(key))
      .join(', '),
  );

  constructor() {
    effect(() => {
      const event = this.data.event();
      if (event) untracked(() => this.take(event));
    });
  }

  private take(event: DeskEvent): void {
    this.programme.show(event.campaignSlug);
    const model = modelOf(event.event);
    if (!this.store.ready() || !this.store.dirty()) {
      this.store.begin(event.id, event.version, model);
    } else if (event.version !== this.store.version()) {
      this.store.catchUp(event.version, model);
    }
  }

  protected async save(): Promise<void> {
    const id = this.data.event()?.id;
    if (!id) return;
    this.overtaken.set(false);
    const model = this.store.model();
    const body = { version: this.store.version(), event: eventOf(model) };
    const done = await this.saving.run(() =>
      this.calls.put(route(routes.deskEvent, { id }), body).catch((error: unknown) => {
        if (isOvertaken(error)) this.overtaken.set(true);
        throw error;
      }),
    );
    if (this.overtaken()) this.data.reload();
    if (!done) return;
    this.store.forget();
    // what was typed while it was being saved is still to be saved
    this.store.catchUp(body.version, model);
    this.toasts.say(this.words.t('desk.saved'));
    this.programme.reload();
    this.data.reload();
  }

  protected takeTheirs(): void {
    this.overtaken.set(false);
    this.saving.problem.set(null);
    this.store.discard();
  }
}

function isOvertaken(error: unknown): boolean {
  return error instanceof HttpErrorResponse && problemOf(error)?.code === 'changed-meanwhile';
}
