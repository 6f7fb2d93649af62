/** '2,5' → 250; spaces and 'm' are allowed. null for what is no length. Whole centimetres. */
export function centimetresIn(text: string): number | null {
  const plain = text.trim().replace(/\s*m$/i, '').replace(',', '.');
  return /^-?\d{1,4}(\.\d{1,4})?$/.test(plain) ? Math.round(Number(plain) * 100) : null;
}

/** 250 → '2,5' as German writes it; the desk is German. */
export const metresOf = (cm: number): string =>
  (cm / 100).toLocaleString('de', { maximumFractionDigits: 2, useGrouping: false });
