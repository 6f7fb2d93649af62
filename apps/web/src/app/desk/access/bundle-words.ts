import { listText, type Voice } from '@dabei/words';

/** Bundles in words: "Leitung und Büro". */
export function bundleText(held: readonly string[], voice: Voice): string {
  return listText(
    held.map((bundle) => voice.t(`team.bundle.${bundle}`)),
    voice.language,
  );
}
