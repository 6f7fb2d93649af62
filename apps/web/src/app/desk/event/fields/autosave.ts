import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { clockText, townTime } from '@dabei/words';
import { Words } from '../../../shared/words';
import { isOvertaken } from './is-overtaken';

type State = 'idle' | 'waiting' | 'saving' | 'kept-draft' | 'kept-unsent' | 'failed' | 'overtaken';

/** How long nothing is typed before it is kept. */
const PAUSE = 2000;

/** What is being typed, and how it is kept on the server. */
export interface Typing {
  /** What would be sent now, as text; the same text is kept once. */
  readonly text: () => string;
  readonly dirty: () => boolean;
  readonly fits: () => boolean;
  /** Sends it; answers with what the server has now. */
  readonly keep: () => Promise<{ keptAs: 'draft' | 'unsent'; text: string }>;
}

/** Keeps on the server what is typed: in the draft itself, or beside a public event. */
@Injectable()
export class Autosave {
  private readonly words = inject(Words);
  private readonly state = signal<State>('idle');
  private readonly keptAt = signal('');
  private readonly typing = signal<Typing | null>(null);
  /** What the server has, as text; typing it again keeps nothing. */
  private kept = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> = Promise.resolve();

  /** A sentence on what became of the typed text; empty as long as nothing was typed. */
  readonly sentence = computed(() => {
    const state = this.state();
    if (state === 'idle') return '';
    if (state === 'waiting' && this.typing()?.fits() === false)
      return this.words.t('planning.editor.unfit');
    return this.words.t(`planning.editor.${state}`, { time: this.keptAt() });
  });

  constructor() {
    effect((onCleanup) => {
      const typing = this.typing();
      if (typing === null) return;
      const text = typing.text();
      if (!typing.dirty() || text === this.kept) return;
      untracked(() => {
        if (this.state() !== 'overtaken') this.wait();
      });
      onCleanup(() => clearTimeout(this.timer));
    });
  }

  /** From here on what is typed is kept; `kept` is there already. */
  begin(typing: Typing, kept?: string): void {
    if (kept !== undefined) this.kept = kept;
    this.typing.set(typing);
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
    const typing = this.typing();
    if (!typing?.dirty() || !typing.fits()) return;
    this.state.set('saving');
    try {
      const { keptAs, text } = await typing.keep();
      this.kept = text;
      this.keptAt.set(clockText(townTime(new Date()).time, this.words.voice()));
      this.state.set(`kept-${keptAs}`);
    } catch (error) {
      this.state.set(isOvertaken(error) ? 'overtaken' : 'failed');
    }
  }
}
