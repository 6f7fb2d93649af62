import type { BoothDrawView } from '@dabei/contracts';

export const boothDrawSteps = [
  'not-by-lot',
  'called-off',
  'open',
  'unchecked',
  'nobody',
  'seal',
  'wait',
  'number',
] as const;
export type BoothDrawStep = (typeof boothDrawSteps)[number];

/** What the draw waits for now; null once it is over. `now` is an instant, `today` the town's date. */
export function boothDrawStep(
  { call, day, number, seal, unchecked, inDraw }: BoothDrawView,
  now: number,
  today: string,
): BoothDrawStep | null {
  if (number !== null) return null;
  if (seal !== null) return today < seal.drawnOn ? 'wait' : 'number';
  const found: [BoothDrawStep, boolean][] = [
    ['not-by-lot', call?.allocation !== 'draw'],
    ['called-off', day.calledOff],
    ['open', now < Date.parse(call?.closesAt ?? '')],
    ['unchecked', unchecked > 0],
    ['nobody', inDraw.booths === 0],
  ];
  return found.find(([, holds]) => holds)?.[0] ?? 'seal';
}
