import { DOCUMENT, inject } from '@angular/core';
import type { CanActivateFn } from '@angular/router';
import { isLanguage, type Language } from '@dabei/words';
import { BrowserStorage } from '../../shared/browser-storage';
import { Words } from '../../shared/words';

/** Where this device keeps the language its staff chose. */
export const deskLanguageKey = 'desk-language';

const deskAreas = [
  'team',
  'partners',
  'day',
  'planning',
  'organiser',
  'participants',
  'families',
  'messages',
  'overview',
  'figures',
  'afterwards',
] as const;

/** Loads what the desk says, in German unless somebody chose otherwise on this device. */
export const speakDesk: CanActivateFn = async () => {
  const words = inject(Words);
  const { documentElement } = inject(DOCUMENT);
  const chosen = inject(BrowserStorage).read<string>(deskLanguageKey);
  const language: Language = isLanguage(chosen) ? chosen : 'de';
  await words.speak(language, 'desk', 'problems', 'reasons', 'family', ...deskAreas);
  documentElement.lang = language;
  documentElement.dir = words.direction();
  return true;
};
