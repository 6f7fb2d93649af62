import type { DrawInstance } from '@dabei/domain';
import type { DrawFile } from '../draw-file';
import { makeDrawFile } from '../make-draw-file';
import { aDrawnSeason } from './a-drawn-season';

/** A file before its tiers are proven, and what their proof is about. */
export async function anUnprovenFile(): Promise<{
  rest: DrawInstance;
  file: Omit<DrawFile, 'tiers'>;
}> {
  let known: { rest: DrawInstance; file: Omit<DrawFile, 'tiers'> } | undefined;
  await makeDrawFile(aDrawnSeason(), (rest, file) => {
    known = { rest, file };
    return Promise.resolve([]);
  });
  if (known === undefined) throw new Error('Too few lists.');
  return known;
}
