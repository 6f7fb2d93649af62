import type { Words } from '../words';

/** The name of a language; sign language has one that the browser does not know. */
export const languageName = (code: string, words: Pick<Words, 't' | 'language'>): string =>
  code === 'gsg'
    ? words.t('booths.form.sign-language')
    : (new Intl.DisplayNames([words.language()], { type: 'language' }).of(code) ?? code);
