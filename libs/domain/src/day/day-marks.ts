export interface MarkedChild {
  /** That there is health data, without its words. */
  attention: readonly string[];
  noPhoto: boolean;
  swim: { level: string; allowed: boolean } | null;
}

/**
 * The marks of a child on its day sheet as keys of sentences (`mark.…`, `swim.…`), most important first; the screen
 * and the paper say the same. Photos are marked only where they were asked for: else they are nobody's.
 */
export function dayMarks(child: MarkedChild, asks: readonly string[]): string[] {
  const { attention, noPhoto, swim } = child;
  return [
    ...attention.map((kind) => `mark.${kind}`),
    ...(swim && !swim.allowed ? ['mark.no-swim'] : []),
    ...(asks.includes('photos') && noPhoto ? ['mark.no-photo'] : []),
    ...(swim?.allowed ? [`swim.${swim.level}`] : []),
  ];
}
