import { DOCUMENT, inject } from '@angular/core';
import type { CanActivateFn } from '@angular/router';
import { isLanguage } from '@dabei/words';
import { deskLanguageKey } from '../../desk/shell/speak-desk';
import { BrowserStorage } from '../../shared/browser-storage';
import { Words } from '../../shared/words';

/** Loads what the day says, in the language of the desk on this device. */
export const speakDay: CanActivateFn = async () => {
  const words = inject(Words);
  const { documentElement } = inject(DOCUMENT);
  const chosen = inject(BrowserStorage).read<string>(deskLanguageKey);
  const language = isLanguage(chosen) ? chosen : 'de';
  await words.speak(language, 'desk', 'problems', 'family', 'day');
  documentElement.lang = language;
  documentElement.dir = words.direction();
  return true;
};
