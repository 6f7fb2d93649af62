/** A layer of the paper fir on the sheet of 1200 × 1080 units; halves are half widths. */
interface Layer {
  top: number;
  bottom: number;
  topHalf: number;
  bottomHalf: number;
}

export const sheet = { width: 1200, height: 1080, middle: 600 } as const;

/** From the tip down; every layer reaches up behind the one above it. */
export const layers: readonly Layer[] = [
  { top: 96, bottom: 292, topHalf: 12, bottomHalf: 196 },
  { top: 212, bottom: 470, topHalf: 96, bottomHalf: 318 },
  { top: 374, bottom: 648, topHalf: 170, bottomHalf: 424 },
  { top: 546, bottom: 824, topHalf: 250, bottomHalf: 508 },
  { top: 716, bottom: 992, topHalf: 320, bottomHalf: 574 },
];

/** Half the width of the fir at a height, as far as a card may hang; 0 outside. */
export function halfWidthAt(y: number): number {
  const layer = layers.find(({ top, bottom }) => y >= top && y <= bottom);
  if (layer === undefined) return 0;
  const down = (y - layer.top) / (layer.bottom - layer.top);
  // the sides are cut in a little
  const out = down - 0.36 * down * (1 - down);
  return layer.topHalf + out * (layer.bottomHalf - layer.topHalf);
}

/** The outline of a layer: slanted sides, a lower edge cut in waves. */
export function layerPath({ top, bottom, topHalf, bottomHalf }: Layer): string {
  const { middle } = sheet;
  const waves = Math.round(bottomHalf / 42);
  const step = (2 * bottomHalf) / waves;
  const edge = Array.from({ length: waves }, (_, at) => {
    const to = middle + bottomHalf - (at + 1) * step;
    const sag = 26 + ((at * 7) % 3) * 5;
    return `Q${round(to + step / 2)} ${round(bottom + sag)} ${round(to)} ${round(bottom)}`;
  });
  return [
    `M${round(middle - topHalf)} ${round(top)}`,
    `Q${round(middle)} ${round(top - 14)} ${round(middle + topHalf)} ${round(top)}`,
    `Q${round(middle + topHalf + (bottomHalf - topHalf) * 0.44)} ${round(top + (bottom - top) * 0.62)}`,
    `${round(middle + bottomHalf)} ${round(bottom)}`,
    ...edge,
    `Q${round(middle - topHalf - (bottomHalf - topHalf) * 0.44)} ${round(top + (bottom - top) * 0.62)}`,
    `${round(middle - topHalf)} ${round(top)}Z`,
  ].join(' ');
}

const round = (value: number): string => String(Math.round(value * 10) / 10);
