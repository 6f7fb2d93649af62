import { translatorFor, type Voice } from '@dabei/words';

let voice: Promise<Voice> | undefined;

/** Papers of the day are for companions and read German, in the words of the screen. */
export function dayVoice(): Promise<Voice> {
  voice ??= translatorFor('de', 'time', 'day').then(({ t }) => ({ language: 'de', t }));
  return voice;
}
