import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { route, routes, type EventInput, type TypedSaved } from '@dabei/contracts';
import { clockText, townTime } from '@dabei/words';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { EditorStore } from './editor-store';
import { modelOf } from './event-to-model';
import { isOvertaken } from './is-overtaken';
import { eventOf } from './model-to-event';

type State = 'idle' | 'waiting' | 'saving' | 'kept-draft' | 'kept-unsent' | 'failed' | 'overtaken';

/** How long nothing is typed before it is kept. */
const PAUSE = 2000;

/** Keeps on the server what is typed: in the draft itself, or beside a public event. */
@Injectable()
export class Autosave {
  private readonly store = inject(EditorStore);
  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  private readonly state = signal<State>('idle');
  private readonly keptAt = signal('');
  private readonly eventId = signal<string | null>(null);
  /** What the server has, as text; typing it again keeps nothing. */
  private kept = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> = Promise.resolve();

  /** A sentence on what became of the typed text; empty as long as nothing was typed. */
  readonly sentence = computed(() => {
    const state = this.state();
    if (state === 'idle') return '';
    if (state === 'waiting' && !this.store.form().valid())
      return this.words.t('planning.editor.unfit');
    return this.words.t(`planning.editor.${state}`, { time: this.keptAt() });
  });

  constructor() {
    effect((onCleanup) => {
      const model = this.store.model();
      const dirty = this.store.dirty();
      if (this.eventId() === null) return;
      if (!dirty || JSON.stringify(eventOf(model)) === this.kept) return;
      untracked(() => {
        if (this.state() !== 'overtaken') this.wait();
      });
      onCleanup(() => clearTimeout(this.timer));
    });
  }

  /** From here on what is typed is kept; `unsent` is there already. */
  begin(eventId: string, unsent: EventInput | null): void {
    if (unsent !== null) this.kept = JSON.stringify(eventOf(modelOf(unsent)));
    this.eventId.set(eventId);
  }

  /** Nothing more is kept by itself; resolves when what is on its way has arrived. */
  async pause(): Promise<void> {
    clearTimeout(this.timer);
    await this.running;
  }

  /** After it was saved by a press, or thrown away. */
  rest(): void {
    clearTimeout(this.timer);
    this.kept = '';
    this.state.set('idle');
  }

  private wait(): void {
    this.state.set('waiting');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.running = this.running.then(() => this.keep());
    }, PAUSE);
  }

  private async keep(): Promise<void> {
    const id = this.eventId();
    if (id === null || !this.store.dirty() || !this.store.form().valid()) return;
    const model = this.store.model();
    const event = eventOf(model);
    this.state.set('saving');
    try {
      const body = { version: this.store.version(), event };
      const answer = await this.calls.put<TypedSaved>(route(routes.eventTyped, { id }), body);
      this.kept = JSON.stringify(event);
      if (answer.keptAs === 'draft') {
        this.store.keptAs(answer.version, model, modelOf(answer.event));
        this.kept = JSON.stringify(eventOf(this.store.known()));
      } else if (this.store.model() === model) this.store.forget();
      this.keptAt.set(clockText(townTime(new Date()).time, this.words.voice()));
      this.state.set(`kept-${answer.keptAs}`);
    } catch (error) {
      this.state.set(isOvertaken(error) ? 'overtaken' : 'failed');
    }
  }
}
