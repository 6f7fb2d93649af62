/** Words on a turned place stay readable: how far they are turned on it so that they never stand on their head. */
export const upright = (turn: number): 0 | 180 => (turn > 90 && turn <= 270 ? 180 : 0);

/** How large words may be in a rectangle, in centimetres: as wide as it is, at most a share of its depth. */
export function fittingSize(words: string, widthCm: number, depthCm: number, share = 0.5): number {
  const letters = Math.max(2, words.length);
  return Math.round(Math.min(depthCm * share, (widthCm * 1.45) / letters));
}
