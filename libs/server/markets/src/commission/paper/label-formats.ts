/** Points of a millimetre; everything on a sheet of labels is placed in millimetres. */
export const pt = (mm: number): number => (mm * 72) / 25.4;

/** A sheet of labels as it is sold: millimetres from the upper left corner of an A4 page. */
export interface LabelFormat {
  columns: number;
  rows: number;
  width: number;
  height: number;
  left: number;
  top: number;
}

/** Usual sheets: 24 labels of 70 × 36 mm, 40 labels of 52.5 × 29.7 mm. */
export const labelFormats = {
  '70x36': { columns: 3, rows: 8, width: 70, height: 36, left: 0, top: 4.5 },
  '52x29': { columns: 4, rows: 10, width: 52.5, height: 29.7, left: 0, top: 0 },
} as const satisfies Record<string, LabelFormat>;
export type LabelFormatName = keyof typeof labelFormats;
export const labelFormatNames = ['70x36', '52x29'] as const satisfies LabelFormatName[];

/** Where the label with this index (from 0) of a page lies, in millimetres. */
export function labelPlace(format: LabelFormat, at: number): { x: number; y: number } {
  const [column, row] = [at % format.columns, Math.floor(at / format.columns)];
  return { x: format.left + column * format.width, y: format.top + row * format.height };
}
