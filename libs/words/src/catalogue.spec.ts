import { areas, loadCatalogue, type Catalogue } from './catalogue';
import { languages } from './language';
import { Translator, translatorFor } from './translator';

function keysOf(catalogue: Catalogue, before = ''): string[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : keysOf(value, `${before}${key}.`),
  );
}

describe('the catalogues', () => {
  it.each(areas)('say the same in every language: %s', async (area) => {
    const keys = await Promise.all(
      languages.map(async (language) => keysOf(await loadCatalogue(language, area)).sort()),
    );
    for (const other of keys) expect(other).toEqual(keys[0]);
  });

  it.each(languages)('are readable as ICU messages: %s', async (language) => {
    for (const area of areas) {
      const translator = await translatorFor(language, area);
      for (const key of keysOf(await loadCatalogue(language, area))) {
        expect(translator.t(`${area}.${key}`)).not.toBe('');
      }
    }
  });

  it('fall back to German, never to a key', async () => {
    const translator = new Translator('en');
    translator.add('de', 'public', await loadCatalogue('de', 'public'));
    expect(translator.t('public.site.programme')).toBe('Programm');
  });
});
