import type { Words } from '../../../shared/words';

/** What a mail or a letter was about. */
export function purposeText(purpose: string, words: Pick<Words, 't' | 'knows'>): string {
  const keys = [`families.purpose.${purpose}`, `desk.mails.purpose-${purpose}`];
  const key = keys.find((one) => words.knows(one));
  return words.t(key ?? 'families.purpose.other');
}
