/** Cents in words: "12,50 €", "12 €". Say "kostenlos" for nothing; that is the caller's word. */
export function moneyText(cents: number, language: string): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-IE' : language, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100);
}
