import { DOCUMENT, inject } from '@angular/core';
import type { CanActivateFn } from '@angular/router';
import { directionOf, type Area, type Language } from '@dabei/words';
import { Words } from './words';

/** Loads the sentences of a language before its pages appear, and marks the document with it. */
export function speak(language: Language): CanActivateFn {
  return async () => {
    const words = inject(Words);
    const { documentElement } = inject(DOCUMENT);
    await words.speak(language);
    documentElement.lang = language;
    documentElement.dir = directionOf(language);
    return true;
  };
}

/** Loads further areas of sentences before a page that says them. */
export function loadAreas(...areas: readonly Area[]): CanActivateFn {
  return async () => {
    await inject(Words).load(...areas);
    return true;
  };
}
