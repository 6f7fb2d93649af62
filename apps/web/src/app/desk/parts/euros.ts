/** Cents as one types them: 1250 → "12,50", nothing stays empty. */
export function eurosOf(cents: number | null): string {
  if (cents === null) return '';
  return (cents / 100).toFixed(cents % 100 === 0 ? 0 : 2).replace('.', ',');
}

/** Typed euros in cents: "12,50" and "12.5" → 1250; nothing → null; anything else → undefined. */
export function centsOf(text: string): number | null | undefined {
  const typed = text.replace('€', '').trim();
  if (typed === '') return null;
  return /^\d{1,5}([.,]\d{1,2})?$/.test(typed)
    ? Math.round(Number(typed.replace(',', '.')) * 100)
    : undefined;
}
