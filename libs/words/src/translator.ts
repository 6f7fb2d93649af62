import { createInstance, type i18n } from 'i18next';
import ICU from 'i18next-icu';
import { loadCatalogue, type Area, type Catalogue } from './catalogue';
import { firstLanguage, type Language } from './language';

/** What a sentence may be filled with. */
export type Params = Record<string, string | number | boolean | null | undefined>;

/** Says the sentence of a key like `public.programme.title`. */
export type Translate = (key: string, params?: Params) => string;

/** The sentences of one language; areas are added as pages need them. */
export class Translator {
  private readonly words: i18n = createInstance();
  private readonly added = new Set<Area>();

  constructor(readonly language: Language) {
    void this.words.use(ICU).init({
      lng: language,
      fallbackLng: firstLanguage,
      initAsync: false,
      resources: {},
      interpolation: { escapeValue: false },
    });
  }

  /** Adds sentences already at hand; German ones are what a missing sentence falls back to. */
  add(language: Language, area: Area, catalogue: Catalogue): void {
    this.words.addResourceBundle(language, 'translation', { [area]: catalogue }, true, true);
    if (language === this.language) this.added.add(area);
  }

  has(area: Area): boolean {
    return this.added.has(area);
  }

  /** Loads areas that are not there yet, and their German fallback beside them. */
  async load(...areas: readonly Area[]): Promise<void> {
    const missing = areas.filter((area) => !this.has(area));
    const wanted = [...new Set([firstLanguage, this.language])];
    await Promise.all(
      missing.flatMap((area) =>
        wanted.map(async (language) => {
          this.add(language, area, await loadCatalogue(language, area));
        }),
      ),
    );
  }

  knows(key: string): boolean {
    return this.words.exists(key);
  }

  readonly t: Translate = (key, params) => this.words.t(key, { ...params });
}

/** A translator of a language with these areas loaded. */
export async function translatorFor(
  language: Language,
  ...areas: readonly Area[]
): Promise<Translator> {
  const translator = new Translator(language);
  await translator.load(...areas);
  return translator;
}
