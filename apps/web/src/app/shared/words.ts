import { computed, Injectable, signal } from '@angular/core';
import {
  directionOf,
  Translator,
  type Area,
  type Language,
  type Params,
  type Voice,
} from '@dabei/words';

/** The sentences of the page: one language at a time, areas loaded as pages need them. */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly known = new Map<Language, Translator>();
  private readonly current = signal(new Translator('de'));

  readonly language = computed(() => this.current().language);
  readonly direction = computed(() => directionOf(this.language()));
  /** What the office writes is German; on other pages a screen reader must be told. */
  readonly written = computed(() => (this.language() === 'de' ? null : 'de'));
  readonly voice = computed<Voice>(() => ({ language: this.language(), t: this.current().t }));

  async speak(language: Language, ...areas: readonly Area[]): Promise<void> {
    const translator = this.known.get(language) ?? new Translator(language);
    this.known.set(language, translator);
    await translator.load('time', 'public', ...areas);
    this.current.set(translator);
  }

  async load(...areas: readonly Area[]): Promise<void> {
    await this.current().load(...areas);
  }

  t(key: string, params?: Params): string {
    return this.current().t(key, params);
  }

  knows(key: string): boolean {
    return this.current().knows(key);
  }
}
