/** Whole centimetres of typed metres, "3,5" or "3.5 m": 350; null where nothing or nonsense stands there. */
export function centimetresOf(typed: string): number | null {
  const text = typed.replace(/m\s*$/i, '').trim();
  if (!/^\d{1,2}([.,]\d{1,2})?$/.test(text)) return null;
  const cm = Math.round(Number(text.replace(',', '.')) * 100);
  return cm >= 1 && cm <= 3000 ? cm : null;
}

/** Centimetres as they are typed: 350 → "3,5"; nothing stays empty. */
export function metresOf(cm: number | null | undefined): string {
  return cm === null || cm === undefined ? '' : String(cm / 100).replace('.', ',');
}

/** A typed whole number between two others, "11.000" as well; null where it is none. */
export function wholeOf(typed: string, [least, most]: readonly [number, number]): number | null {
  const text = typed.replace(/(?<=\d)[.\s](?=\d{3}(\D|$))/g, '').trim();
  const number = /^\d{1,6}$/.test(text) ? Number(text) : -1;
  return number >= least && number <= most ? number : null;
}

/** What is asked in whole numbers, and between which. */
export const wholes = {
  tables: [0, 20],
  watts: [0, 100_000],
  ages: [0, 99],
  minutes: [1, 120],
} as const;
